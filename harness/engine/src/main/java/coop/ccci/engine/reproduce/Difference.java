package coop.ccci.engine.reproduce;

/** Something that two runs of the same thing did not see alike: the place, what each saw, and what that means in words. */
public record Difference(String where, String first, String second, String why) {}
