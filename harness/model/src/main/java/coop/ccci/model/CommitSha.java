package coop.ccci.model;

import java.util.regex.Pattern;

/** A full commit id, 40 lower-case hex digits; approvals, runs and reports are bound to one. */
public record CommitSha(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{40}");

    public CommitSha {
        if (!FORM.matcher(value).matches()) {
            throw new UsageProblem("\"" + value + "\" is not a full commit id", "give all 40 hex digits");
        }
    }

    /** The first 8 digits, the form the {@code chaos-version} label uses. */
    public String abbreviated() {
        return value.substring(0, 8);
    }

    @Override
    public String toString() {
        return value;
    }
}
