package coop.ccci.model;

import java.util.Locale;

/** Why a rung is not a pass: a closed list, so that reports and tests can rely on it. */
public enum ReasonCode {
    // skip
    NO_BASE,
    NOT_BACKUP_CAPABLE,
    NO_FUNCTIONAL_TESTS,
    DECLARED_SKIP,
    NOT_SELECTED,
    // fail: the recipe
    REFUSED,
    RECIPE_BROKEN,
    NOT_CONVERGED,
    CRASH_LOOP,
    TASK_REJECTED,
    ROLLED_BACK,
    WRONG_IDENTITY,
    NOT_SERVED,
    SEED_LOST,
    BACKUP_FAILED,
    HOOK_FAILED,
    NOT_CAPTURED,
    NOT_WIPED,
    NEIGHBOUR_LOST,
    NOT_RESTORED,
    TESTS_FAILED,
    LINT_ERRORS,
    // unver: not judged
    NO_PROBE,
    PROBE_TROUBLE,
    BASE_BROKEN,
    IMAGE_UNAVAILABLE,
    TESTS_SKIPPED,
    NO_TESTS_RAN,
    NOT_REACHED,
    HOST_TROUBLE,
    INTERRUPTED,
    HARNESS_BUG;

    /** The code as results.json spells it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
