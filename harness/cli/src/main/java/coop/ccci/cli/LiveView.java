package coop.ccci.cli;

import coop.ccci.cli.ClimbState.Ended;
import coop.ccci.cli.ClimbState.Phase;
import coop.ccci.model.RungName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A climb under way as a block of lines, none wider than the terminal; a pure function. */
record LiveView(String title, Palette palette, int width) {

    List<String> lines(ClimbState state, long nowMs) {
        List<String> lines = new ArrayList<>();
        String time = Elapsed.of(nowMs);
        lines.add(palette.strong(Printable.cut(title, width - time.length() - 3)) + "  " + time);
        for (RungName rung : RungName.values()) {
            lines.add(rung(rung, Optional.ofNullable(state.rungs().get(rung))));
        }
        state.phases().forEach(phase -> lines.add(phase(phase, nowMs)));
        return lines;
    }

    private String rung(RungName rung, Optional<Ended> ended) {
        String name = String.format("  %-15s", rung.wire());
        return ended.map(end -> name + " "
                        + palette.status(
                                end.status(), String.format("%-7s", end.status().wire()))
                        + palette.faint(Printable.cut("at " + Elapsed.of(end.atMs()) + "  " + end.code(), width - 26)))
                .orElse(name)
                .stripTrailing();
    }

    private String phase(Phase phase, long nowMs) {
        String stack = phase.stack().equals("-") ? "" : phase.stack();
        String what = phase.waitsFor().isEmpty() ? "" : "waiting for " + phase.waitsFor();
        String line = String.format(
                "  %-5s %-15s %8s  %s",
                stack, phase.name(), Elapsed.of(nowMs - phase.sinceMs()), Printable.oneLine(what));
        return Printable.cut(line.stripTrailing(), width - 1);
    }
}
