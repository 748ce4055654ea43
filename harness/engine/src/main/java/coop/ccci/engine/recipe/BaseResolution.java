package coop.ccci.engine.recipe;

import coop.ccci.engine.recipe.RecipeSource.ReleaseTag;
import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeVersion;
import coop.ccci.model.UsageProblem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Picks the base of an upgrade: the one asked for, else the newest release strictly older than the head, else the target
 * branch's tip, else none. A base is never the head itself, and never a tree equal to the head's.
 */
public final class BaseResolution {
    private final RecipeSource source;
    private final Function<CommitSha, Candidate> look;

    /** A commit that may become the base: its tree's id and the text of its version label, empty text where it has none. */
    public record Candidate(String tree, String version) {}

    /** {@code look} says what is at a commit of the source. */
    public BaseResolution(RecipeSource source, Function<CommitSha, Candidate> look) {
        this.source = source;
        this.look = look;
    }

    /** The base for this head; {@code asked} is what somebody named as the base. */
    public Base resolve(CommitSha head, Optional<String> asked) {
        return asked.map(name -> named(head, name)).orElseGet(() -> newestOlderRelease(head));
    }

    private Base named(CommitSha head, String name) {
        CommitSha commit = source.resolve(name);
        if (commit.equals(head)) {
            throw new UsageProblem(
                    "choosing the base \"" + name + "\": it is the head itself, " + head,
                    "name an older version, or leave --base away");
        }
        return release(name, commit).orElseGet(() -> branchOrChosen(name, commit));
    }

    private Optional<Base> release(String name, CommitSha commit) {
        List<ReleaseTag> tags = source.releases().stream()
                .filter(tag -> tag.commit().equals(commit))
                .toList();
        return tags.stream()
                .filter(tag -> tag.version().text().equals(name))
                .findFirst()
                .or(() -> tags.isEmpty() ? Optional.empty() : Optional.of(tags.getLast()))
                .map(tag -> new Base.Release(tag.version(), commit));
    }

    private Base branchOrChosen(String name, CommitSha commit) {
        String version = look.apply(commit).version();
        return source.targetBranch()
                .filter(branch -> source.resolve("refs/heads/" + branch).equals(commit))
                .<Base>map(branch -> new Base.TargetBranch(branch, version, commit))
                .orElseGet(() -> new Base.Chosen(name, version, commit));
    }

    private Base newestOlderRelease(CommitSha head) {
        Candidate there = look.apply(head);
        Optional<RecipeVersion> version = RecipeVersion.parse(there.version());
        List<ReleaseTag> older = source.releases().stream()
                .filter(tag -> version.filter(tag.version()::isOlderThan).isPresent())
                .filter(tag -> !tag.commit().equals(head))
                .toList();
        return older.isEmpty()
                ? targetBranch(head, there)
                : new Base.Release(older.getLast().version(), older.getLast().commit());
    }

    private Base targetBranch(CommitSha head, Candidate there) {
        return source.targetBranch()
                .map(branch -> tip(head, there, branch))
                .orElseGet(() ->
                        new Base.None("no release is older than the head, and the repository has no default branch"));
    }

    private Base tip(CommitSha head, Candidate there, String branch) {
        CommitSha commit = source.resolve("refs/heads/" + branch);
        if (commit.equals(head)) {
            return new Base.None("no release is older than the head, and the head is the tip of " + branch);
        }
        Candidate tip = look.apply(commit);
        if (tip.tree().equals(there.tree())) {
            return new Base.None("no release is older than the head, and the tip of " + branch + " has the same files");
        }
        if (isNewer(tip, there)) {
            return new Base.None("no release is older than the head, and the tip of " + branch + " is newer than it");
        }
        return new Base.TargetBranch(branch, tip.version(), commit);
    }

    private static boolean isNewer(Candidate tip, Candidate there) {
        Optional<RecipeVersion> tipVersion = RecipeVersion.parse(tip.version());
        return RecipeVersion.parse(there.version())
                .flatMap(version -> tipVersion.filter(version::isOlderThan))
                .isPresent();
    }
}
