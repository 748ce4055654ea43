package coop.ccci.model;

import java.util.Optional;

/** What became of a rung: one of exactly four cases, each but the pass with its reason. */
public sealed interface Outcome {

    /** The case without its reason. */
    Status status();

    /** The reason; empty only for a pass. */
    Optional<Reason> why();

    /** Judged and true. */
    record Pass() implements Outcome {
        @Override
        public Status status() {
            return Status.PASS;
        }

        @Override
        public Optional<Reason> why() {
            return Optional.empty();
        }
    }

    /** Judged and not true: the recipe is to blame. */
    record Fail(Reason reason) implements Outcome {
        @Override
        public Status status() {
            return Status.FAIL;
        }

        @Override
        public Optional<Reason> why() {
            return Optional.of(reason);
        }
    }

    /** Not meant to be judged. */
    record Skip(Reason reason) implements Outcome {
        @Override
        public Status status() {
            return Status.SKIP;
        }

        @Override
        public Optional<Reason> why() {
            return Optional.of(reason);
        }
    }

    /** Should have been judged and was not: trouble of ours or of the Host's, never the recipe's. */
    record Unver(Reason reason) implements Outcome {
        @Override
        public Status status() {
            return Status.UNVER;
        }

        @Override
        public Optional<Reason> why() {
            return Optional.of(reason);
        }
    }

    /** Judged and true. */
    static Outcome pass() {
        return new Pass();
    }

    /** Judged and not true. */
    static Outcome fail(ReasonCode code, String text, String next) {
        return new Fail(new Reason(code, text, next));
    }

    /** Not meant to be judged. */
    static Outcome skip(ReasonCode code, String text, String next) {
        return new Skip(new Reason(code, text, next));
    }

    /** Should have been judged and was not. */
    static Outcome unver(ReasonCode code, String text, String next) {
        return new Unver(new Reason(code, text, next));
    }
}
