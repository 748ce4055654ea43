package coop.ccci.engine.lint;

import coop.ccci.engine.recipe.RecipeSource.ReleaseTag;
import java.util.List;

/** Version tags are annotated. */
final class R014AnnotatedTags implements Rule {
    @Override
    public Facts facts() {
        return new Facts("R014", Severity.ERROR, "version tags are annotated");
    }

    @Override
    public List<Hit> check(Subject subject) {
        return subject.releases().stream()
                .filter(tag -> tag.kind() == ReleaseTag.Kind.LIGHTWEIGHT)
                .map(tag -> new Hit(
                        "tag " + tag.version(),
                        "the version tag " + tag.version() + " is lightweight",
                        "make it anew: git tag -f -a -m \"" + tag.version() + "\" " + tag.version() + " "
                                + tag.commit().abbreviated()))
                .toList();
    }
}
