package coop.ccci.model;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A published version, {@code X.Y.Z+<free text of upstream>}; ordered by the part before the plus sign only, so that
 * two versions can compare as equal and still differ.
 */
public record RecipeVersion(String text, int major, int minor, int patch) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})(\\+.+)?");

    /** Orders by major, minor, patch. */
    public static final Comparator<RecipeVersion> BY_NUMBER = Comparator.comparingInt(RecipeVersion::major)
            .thenComparingInt(RecipeVersion::minor)
            .thenComparingInt(RecipeVersion::patch);

    /** Reads a tag's or label's text; empty where it is not a version. */
    public static Optional<RecipeVersion> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new RecipeVersion(
                text,
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3))));
    }

    /** Whether this version was published before {@code other}, by number alone. */
    public boolean isOlderThan(RecipeVersion other) {
        return BY_NUMBER.compare(this, other) < 0;
    }

    @Override
    public String toString() {
        return text;
    }
}
