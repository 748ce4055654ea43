package coop.ccci.bot.report;

import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import java.util.Optional;

/** A rung that is not what it was. */
record Change(RungName rung, String here, String there) {
    private static final Template TEXT = Template.of("{{rung}} {{here}} ({{there}} there)");

    static Optional<Markdown> of(RungName rung, Status there, Status here) {
        return there == here
                ? Optional.empty()
                : Optional.of(TEXT.fill(new Change(rung, here(there, here), there(there))));
    }

    private static String here(Status there, Status here) {
        return switch (here) {
            case PASS -> "is now earned";
            case FAIL -> there == Status.PASS ? "is lost and fails" : "now fails";
            case SKIP -> there == Status.PASS ? "is lost and newly skipped" : "is newly skipped";
            case UNVER -> "could not be judged this time";
        };
    }

    private static String there(Status there) {
        return switch (there) {
            case PASS -> "it passed";
            case FAIL -> "it failed";
            case SKIP -> "it was skipped";
            case UNVER -> "it could not be judged";
        };
    }
}
