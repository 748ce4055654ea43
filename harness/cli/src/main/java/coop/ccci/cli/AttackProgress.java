package coop.ccci.cli;

import coop.ccci.engine.adversary.AdversaryReport.Case;
import coop.ccci.engine.adversary.Watch;
import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.event.Events;

/** A line per rung of the climb without a fault, then a line per climb with one. */
final class AttackProgress implements Watch {
    private final Pane pane;
    private int all;
    private int ended;

    AttackProgress(Pane pane, String plugin) {
        this.pane = pane;
        pane.line("cc-ci adversary " + Printable.oneLine(plugin) + ": climbing once without a fault");
    }

    @Override
    public Events baseline() {
        return (kind, text, facts) -> {
            if (kind.equals(EventKind.RUNG_FINISHED)) {
                pane.line("  " + Printable.oneLine(text));
            }
        };
    }

    @Override
    public void attacking(int cases) {
        all = cases;
        pane.line("green; now " + cases + " climbs, each with one thing taken away");
    }

    @Override
    public void ended(Case one) {
        ended++;
        String what = Printable.oneLine(one.rung() + ": " + one.removed());
        pane.line(String.format("%3d/%d  %-9s %7s  %s", ended, all, one.outcome(), Elapsed.of(one.ms()), what));
    }
}
