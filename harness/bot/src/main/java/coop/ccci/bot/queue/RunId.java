package coop.ccci.bot.queue;

import coop.ccci.model.UsageProblem;
import java.util.regex.Pattern;

/** A run's id, and the name of its folder: letters, digits and dashes, at most 100. */
public record RunId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

    public RunId {
        if (!FORM.matcher(value).matches()) {
            throw new UsageProblem("\"" + value + "\" is not a run's id", "copy it from the report");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
