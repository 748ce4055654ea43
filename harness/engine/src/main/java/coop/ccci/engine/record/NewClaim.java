package coop.ccci.engine.record;

/** A claim to be recorded: {@code ref} is the recipe's full commit. */
public record NewClaim(
        String phase,
        String milestone,
        String ref,
        String what,
        String check,
        String expected,
        String where,
        String by) {}
