package coop.ccci.engine.run;

import coop.ccci.kit.RecipePlugin;
import coop.ccci.model.Outcome;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Which rungs are climbed: those asked for that the plug-in does not skip, and install wherever another needs its stack. */
final class Selection {
    private static final Set<RungName> NEED_THE_HEAD = Set.of(RungName.FUNCTIONAL, RungName.BACKUP_RESTORE);

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
        climb(rung, work, UnaryOperator.identity());
    }

    /** The same, with a second thought about the outcome before anybody hears of it. */
    void climb(RungName rung, Callable<Outcome> work, UnaryOperator<Outcome> thought) {
        board.set(rung, thought.apply(outcome(rung, work)));
    }

    /**
     * Does what all the rungs but lint stand on, if any of them is to be climbed. A recipe that ends it fails at the first of
     * them; whatever else does leaves every one that has no outcome yet unjudged.
     */
    void climbTogether(Callable<Outcome> work) {
        Optional<RungName> first = firstWithoutOutcome();
        if (first.isPresent()) {
            Outcome outcome = guard.outcome(work);
            leaveOut();
            switch (outcome) {
                case Outcome.Pass pass -> {}
                case Outcome.Fail fail -> board.set(firstWithoutOutcome().orElse(first.get()), fail);
                case Outcome.Skip skip -> board.setRemaining(skip);
                case Outcome.Unver unver -> board.setRemaining(unver);
            }
        }
        leaveOut();
    }

    private Optional<RungName> firstWithoutOutcome() {
        return Stream.of(RungName.values())
                .filter(rung -> rung != RungName.LINT && !board.has(rung))
                .filter(rung -> leftOut(rung).isEmpty())
                .findFirst();
    }

    private void leaveOut() {
        Stream.of(RungName.values())
                .filter(rung -> !board.has(rung))
                .forEach(rung -> leftOut(rung).ifPresent(skip -> board.set(rung, skip)));
    }

    private Outcome outcome(RungName rung, Callable<Outcome> work) {
        return leftOut(rung).orElseGet(() -> guard.outcome(work));
    }

    /** The skip of a rung that is not to be climbed. */
    private Optional<Outcome> leftOut(RungName rung) {
        if (!isWanted(rung)) {
            return Optional.of(Outcome.skip(
                    ReasonCode.NOT_SELECTED, "this run was not asked to climb it", "run without --only to climb all"));
        }
        return Optional.ofNullable(declaredSkips.get(rung))
                .map(why -> Outcome.skip(ReasonCode.DECLARED_SKIP, "the plug-in skips it: " + why, "see DEFERRED.md"));
    }

    private boolean isWanted(RungName rung) {
        return asked.contains(rung)
                || (rung == RungName.INSTALL && asked.stream().anyMatch(NEED_THE_HEAD::contains));
    }
}
