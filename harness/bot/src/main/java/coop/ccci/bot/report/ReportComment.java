package coop.ccci.bot.report;

import coop.ccci.bot.forge.Marker;
import coop.ccci.bot.report.text.Template;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one comment that tells how a pull request's run goes, never longer than a forge takes. */
public final class ReportComment {
    /** The most bytes of UTF-8; Gitea's narrowest column takes 64 KiB. */
    public static final int MOST_BYTES = 60_000;

    private static final Logger LOG = LoggerFactory.getLogger(ReportComment.class);
    private static final int[] ROWS = {30, 10, 3, 0};
    private static final Template BARE = Template.of("""
            **The report could not be written**, which changes no verdict: that stands in the commit status.

            {{command.status}} asks again.
            """);

    private ReportComment() {}

    /** The whole comment, marker included; a report that cannot be written leaves a comment that says so, and no exception. */
    public static String of(Report report) {
        try {
            return IntStream.of(ROWS)
                    .mapToObj(rows -> body(report, report.text(rows).text()))
                    .filter(ReportComment::fits)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("it does not fit even without details"));
        } catch (RuntimeException bug) {
            LOG.error("writing the report of run {}", report.order().id(), bug);
            return body(report, BARE.fill(Map.of()).text());
        }
    }

    private static boolean fits(String body) {
        return body.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    private static String body(Report report, String text) {
        return Marker.report().line() + "\n" + StateLine.of(report) + "\n\n" + text + "\n";
    }
}
