package coop.ccci.cli;

import coop.ccci.model.ExitCode;
import coop.ccci.model.results.Results;

/** The level below which a run ends red, whatever its verdict; 0 asks for nothing. */
record RequiredLevel(int level) {

    boolean isMissedBy(Results results) {
        return results.level() < level;
    }

    /** Dirty outranks all, because it asks for an operator. */
    ExitCode exitOf(Results results) {
        ExitCode exit = ExitCode.of(results.verdict(), results.flags());
        return exit != ExitCode.DIRTY && isMissedBy(results) ? ExitCode.RED : exit;
    }
}
