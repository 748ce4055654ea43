package coop.ccci.engine.record;

/** What a verdict repeats of a reproduction: which run was repeated, by which, and what came of it. */
record ReproductionFacts(String of, String by, String outcome, String sha256) {
    private static final String NOBODY = "none";

    static ReproductionFacts of(Filed<Reproduction> filed) {
        Reproduction told = filed.content();
        return new ReproductionFacts(
                told.of().runId(),
                told.by().map(Reproduction.End::runId).orElse(NOBODY),
                told.outcome(),
                filed.sha256());
    }

    /** The run in whose folder the file is kept. */
    String keptWith() {
        return by.equals(NOBODY) ? of : by;
    }
}
