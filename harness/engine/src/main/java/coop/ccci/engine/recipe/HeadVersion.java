package coop.ccci.engine.recipe;

import coop.ccci.engine.compose.Compose;
import coop.ccci.model.RecipeVersion;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The version a recipe gives itself: the label {@code coop-cloud.<stack>.version} of its service {@code app}. */
public final class HeadVersion {
    private static final Pattern LABEL = Pattern.compile("coop-cloud\\..+\\.version");

    private HeadVersion() {}

    /** What the label says, whatever it says; empty where there is none. */
    public static Optional<String> text(Compose compose) {
        return Optional.ofNullable(compose.services().get("app")).stream()
                .flatMap(app -> app.labels().entrySet().stream())
                .filter(label -> LABEL.matcher(label.getKey()).matches())
                .map(Map.Entry::getValue)
                .filter(version -> !version.isBlank())
                .findFirst();
    }

    /** The label's version; empty where there is none or it does not read as one. */
    public static Optional<RecipeVersion> of(Compose compose) {
        return text(compose).flatMap(RecipeVersion::parse);
    }
}
