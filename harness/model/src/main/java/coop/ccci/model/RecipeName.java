package coop.ccci.model;

import java.util.regex.Pattern;

/** A recipe's name, as its repository and its plug-in carry it: lower-case letters, digits and dashes, at most 63. */
public record RecipeName(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    public RecipeName {
        if (!FORM.matcher(value).matches()) {
            throw new UsageProblem(
                    "\"" + value + "\" is not a recipe's name",
                    "use lower-case letters, digits and dashes, starting with a letter or digit");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
