package coop.ccci.model;

/** Two facts of the whole run: nothing of it is left on the Host, and no secret of it stands in anything it wrote. */
public record Flags(boolean cleanTeardown, boolean noSecretLeak) {}
