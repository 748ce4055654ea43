package coop.ccci.bot.build.drone;

import coop.ccci.bot.build.Watching;
import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.event.Fact;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads off the log of {@code cc-ci run} where the climb is; what is no line of it means nothing. */
public final class ClimbLog {
    private static final Pattern LINE = Pattern.compile("\\[ *[^\\]]{1,20}\\] {2}(.*)");
    private static final Pattern RUNG = Pattern.compile("rung (\\w+) (?:pass|fail|skip|unver)\\b.*");
    private static final Pattern STARTED = Pattern.compile("([\\w ]{1,40}) \\((head|base|-)\\)");
    private static final Pattern FINISHED = Pattern.compile("([\\w ]{1,40}) \\((head|base|-)\\) took \\d+ ms");
    private static final Pattern WAITING = Pattern.compile("waiting for (.+)");

    private final Watching watching = new Watching();
    private String last = "-";

    private ClimbLog() {}

    /** Where the climb is after these lines. */
    public static Watching.Doing read(List<String> lines) {
        ClimbLog log = new ClimbLog();
        lines.forEach(log::line);
        return log.watching.now();
    }

    private void line(String text) {
        Matcher line = LINE.matcher(text.strip());
        if (line.matches()) {
            event(line.group(1));
        }
    }

    private void event(String text) {
        Matcher rung = RUNG.matcher(text);
        Matcher started = STARTED.matcher(text);
        Matcher finished = FINISHED.matcher(text);
        Matcher waiting = WAITING.matcher(text);
        if (rung.matches()) {
            watching.tell(EventKind.RUNG_FINISHED, text, Map.of(Fact.RUNG, rung.group(1)));
        } else if (started.matches()) {
            last = started.group(2);
            phase(EventKind.PHASE_STARTED, started);
        } else if (finished.matches()) {
            phase(EventKind.PHASE_FINISHED, finished);
        } else if (waiting.matches()) {
            watching.tell(EventKind.WAITING, text, Map.of(Fact.STACK, last, Fact.WHAT, waiting.group(1)));
        }
    }

    private void phase(String kind, Matcher phase) {
        watching.tell(kind, phase.group(), Map.of(Fact.PHASE, phase.group(1), Fact.STACK, phase.group(2)));
    }
}
