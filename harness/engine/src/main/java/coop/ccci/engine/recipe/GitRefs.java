package coop.ccci.engine.recipe;

import coop.ccci.model.CommitSha;
import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/** Finds the one commit that a name means. */
final class GitRefs {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{7,40}");
    private static final List<String> PLACES = List.of(Constants.R_HEADS, Constants.R_TAGS, "refs/");

    private final Repository repository;
    private final String origin;

    GitRefs(Repository repository, String origin) {
        this.repository = repository;
        this.origin = origin;
    }

    CommitSha resolve(String name) {
        try {
            Set<ObjectId> found = named(name);
            if (found.isEmpty()) {
                abbreviated(name).ifPresent(found::add);
            }
            if (found.size() > 1) {
                throw problem(name, "names more than one commit", "write refs/heads/" + name + " or refs/tags/" + name);
            }
            if (found.isEmpty()) {
                throw unknown(name);
            }
            return new CommitSha(found.iterator().next().name());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Optional<String> targetBranch() {
        try {
            return Optional.ofNullable(repository.exactRef(Constants.HEAD))
                    .filter(Ref::isSymbolic)
                    .map(head -> Repository.shortenRefName(head.getTarget().getName()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Set<ObjectId> named(String name) throws IOException {
        Set<ObjectId> found = new LinkedHashSet<>();
        if (name.equals(Constants.HEAD) || name.startsWith(Constants.R_REFS)) {
            commitOf(name).ifPresent(found::add);
            return found;
        }
        for (String place : PLACES) {
            commitOf(place + name).ifPresent(found::add);
        }
        return found;
    }

    private Optional<ObjectId> commitOf(String refName) throws IOException {
        if (!refName.equals(Constants.HEAD) && !Repository.isValidRefName(refName)) {
            return Optional.empty();
        }
        Ref ref = repository.exactRef(refName);
        return ref == null || ref.getObjectId() == null ? Optional.empty() : commit(ref.getObjectId());
    }

    private Optional<ObjectId> abbreviated(String name) throws IOException {
        if (!HEX.matcher(name).matches()) {
            return Optional.empty();
        }
        try (ObjectReader reader = repository.newObjectReader()) {
            Set<ObjectId> commits = new LinkedHashSet<>();
            for (ObjectId id : reader.resolve(AbbreviatedObjectId.fromString(name))) {
                commit(id).ifPresent(commits::add);
            }
            if (commits.size() > 1) {
                throw problem(name, "is the beginning of more than one commit id", "give all 40 digits");
            }
            return commits.stream().findFirst();
        } catch (AmbiguousObjectException several) {
            throw problem(name, "is the beginning of more than one commit id", "give all 40 digits");
        }
    }

    private Optional<ObjectId> commit(ObjectId id) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return Optional.of(walk.parseCommit(id).copy());
        } catch (MissingObjectException | IncorrectObjectTypeException noCommit) {
            return Optional.empty();
        }
    }

    private UsageProblem unknown(String name) throws IOException {
        List<String> known = repository.getRefDatabase().getRefs().stream()
                .map(Ref::getName)
                .filter(ref -> !ref.equals(Constants.HEAD))
                .map(ref -> ref.replaceFirst("^refs/(heads/|tags/)?", ""))
                .distinct()
                .toList();
        List<String> near = NearbyNames.of(name, known);
        return problem(
                name,
                "names no commit there",
                near.isEmpty() ? "push a branch first" : "did you mean " + String.join(", ", near) + "?");
    }

    private UsageProblem problem(String name, String why, String next) {
        return new UsageProblem("looking for \"" + name + "\" in " + origin + ": it " + why, next);
    }
}
