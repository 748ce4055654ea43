package coop.ccci.engine.recipe;

import coop.ccci.engine.recipe.RecipeSource.ReleaseTag;
import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;

/** Reads the version tags, oldest first. */
final class GitReleases {
    private static final Comparator<Dated> OLDEST_FIRST = Comparator.<Dated, RecipeVersion>comparing(
                    dated -> dated.tag().version(), RecipeVersion.BY_NUMBER)
            .thenComparing(Dated::date)
            .thenComparing(dated -> dated.tag().version().text());

    private final Repository repository;

    GitReleases(Repository repository) {
        this.repository = repository;
    }

    private record Dated(ReleaseTag tag, Instant date) {}

    List<ReleaseTag> all() {
        try (RevWalk walk = new RevWalk(repository)) {
            List<Dated> found = new ArrayList<>();
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
                read(walk, ref).ifPresent(found::add);
            }
            return found.stream().sorted(OLDEST_FIRST).map(Dated::tag).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<Dated> read(RevWalk walk, Ref ref) throws IOException {
        Optional<RecipeVersion> version = RecipeVersion.parse(ref.getName().substring(Constants.R_TAGS.length()));
        if (version.isEmpty() || ref.getObjectId() == null) {
            return Optional.empty();
        }
        try {
            RevObject object = walk.parseAny(ref.getObjectId());
            RevCommit commit = walk.parseCommit(ref.getObjectId());
            ReleaseTag tag = new ReleaseTag(version.get(), new CommitSha(commit.name()), kind(object));
            return Optional.of(new Dated(tag, date(object, commit)));
        } catch (MissingObjectException | IncorrectObjectTypeException noCommit) {
            return Optional.empty();
        }
    }

    private static ReleaseTag.Kind kind(RevObject object) {
        return object instanceof RevTag ? ReleaseTag.Kind.ANNOTATED : ReleaseTag.Kind.LIGHTWEIGHT;
    }

    private static Instant date(RevObject object, RevCommit commit) {
        if (object instanceof RevTag tag && tag.getTaggerIdent() != null) {
            return tag.getTaggerIdent().getWhenAsInstant();
        }
        return commit.getCommitterIdent().getWhenAsInstant();
    }
}
