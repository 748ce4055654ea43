package coop.ccci.engine.recipe;

import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeName;
import coop.ccci.model.RecipeVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A recipe's git repository, fetched once into the run's own folder. */
public interface RecipeSource extends AutoCloseable {

    /** Where it came from, without any credentials. */
    String origin();

    /** The commit that a branch, tag, pull request ref or abbreviated id names now; unknown is a {@link coop.ccci.model.UsageProblem}. */
    CommitSha resolve(String ref);

    /** The branch that pull requests go to: the remote's HEAD. */
    Optional<String> targetBranch();

    /** Every tag whose name is a version, oldest first: by number, and where numbers are equal by the tag's date. */
    List<ReleaseTag> releases();

    /** The files at this commit, into a new folder. */
    RecipeTree checkOut(RecipeName recipe, CommitSha commit, Path folder);

    @Override
    void close();

    /** One version tag. */
    record ReleaseTag(RecipeVersion version, CommitSha commit, Kind kind) {
        /** How git stores it. */
        public enum Kind {
            ANNOTATED,
            LIGHTWEIGHT
        }
    }
}
