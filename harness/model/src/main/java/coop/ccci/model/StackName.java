package coop.ccci.model;

import java.util.regex.Pattern;

/** The name of one deployment on a Host; short, so that config and secret names stay within 64 characters. */
public record StackName(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,24}");

    public StackName {
        if (!FORM.matcher(value).matches()) {
            throw new UsageProblem(
                    "\"" + value + "\" is not a stack's name", "use at most 25 lower-case letters, digits, dashes");
        }
    }

    /** The name Swarm gives to something the compose file calls {@code key}. */
    public String scoped(String key) {
        return value + "_" + key;
    }

    /** The compose file's key of something that Swarm calls {@code scopedName}. */
    public String keyOf(String scopedName) {
        return scopedName.startsWith(value + "_") ? scopedName.substring(value.length() + 1) : scopedName;
    }

    @Override
    public String toString() {
        return value;
    }
}
