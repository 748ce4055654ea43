package coop.ccci.bot.report;

import coop.ccci.bot.forge.Marker;
import java.util.Locale;
import java.util.regex.Pattern;

/** The hidden second line of a report: which run it is of and in what state, for machines, and whether more is sure to follow. */
public final class StateLine {
    private static final Pattern PASSING = Pattern.compile("<!-- cc-ci:state [a-z]+ passing -->");

    private StateLine() {}

    static String of(Report report) {
        String state = report.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return "<!-- cc-ci:state " + state + (report.isPassing() ? " passing" : "") + " -->";
    }

    /** Whether this comment says only where a run is, so that it may be said a little later or, once overtaken, never. */
    public static boolean isPassing(String body) {
        String report = Marker.report().line() + "\n";
        return body.startsWith(report)
                && PASSING.matcher(body.substring(report.length())).lookingAt();
    }
}
