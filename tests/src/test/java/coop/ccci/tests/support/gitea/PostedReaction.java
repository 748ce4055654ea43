package coop.ccci.tests.support.gitea;

/** A reaction to a comment. */
public record PostedReaction(long comment, String user, String content) {}
