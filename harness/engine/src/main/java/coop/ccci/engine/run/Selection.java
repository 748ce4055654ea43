package coop.ccci.engine.run;

import coop.ccci.kit.RecipePlugin;
import coop.ccci.model.Outcome;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** Which rungs are climbed: those asked for that the plug-in does not skip, and install wherever another needs its stack. */
final class Selection {
    private static final Set<RungName> NEED_THE_HEAD = Set.of(RungName.FUNCTIONAL, RungName.BACKUP_RESTORE);

    private static final Outcome NOT_ASKED = Outcome.skip(
            ReasonCode.NOT_SELECTED, "this run was not asked to climb it", "run without --only to climb all");

    private final Set<RungName> asked;
    private final Map<RungName, String> declaredSkips;
    private final Board board;
    private final Guard guard;

    /** An empty set asks for all. */
    Selection(Set<RungName> asked, RecipePlugin plugin, Board board, Guard guard) {
        this.asked = asked.isEmpty() ? Set.of(RungName.values()) : Set.copyOf(asked);
        this.declaredSkips = plugin.settings().declaredSkips();
        this.board = board;
        this.guard = guard;
    }

    /** Climbs one rung, whatever it throws, and puts its outcome on the board. */
    void climb(RungName rung, Callable<Outcome> work) {
        board.set(rung, outcome(rung, work));
    }

    /**
     * Does what all the other rungs stand on. A recipe that ends it fails at install; whatever else does leaves every rung that
     * has no outcome yet unjudged.
     */
    void climbTogether(Callable<Outcome> work) {
        Outcome outcome = guard.outcome(work);
        switch (outcome) {
            case Outcome.Pass pass -> {}
            case Outcome.Fail fail -> board.set(RungName.INSTALL, fail);
            case Outcome.Skip skip -> board.setRemaining(skip);
            case Outcome.Unver unver -> board.setRemaining(unver);
        }
    }

    /** Does what needs a Host, unless no rung that was asked for needs one. */
    void climbOnHost(Callable<Outcome> work) {
        if (asked.stream().anyMatch(rung -> rung != RungName.LINT)) {
            climbTogether(work);
        } else {
            board.setRemaining(NOT_ASKED);
        }
    }

    private Outcome outcome(RungName rung, Callable<Outcome> work) {
        if (!isWanted(rung)) {
            return NOT_ASKED;
        }
        String declared = declaredSkips.get(rung);
        return declared == null
                ? guard.outcome(work)
                : Outcome.skip(ReasonCode.DECLARED_SKIP, "the plug-in skips it: " + declared, "see DEFERRED.md");
    }

    private boolean isWanted(RungName rung) {
        return asked.contains(rung)
                || (rung == RungName.INSTALL && asked.stream().anyMatch(NEED_THE_HEAD::contains));
    }
}
