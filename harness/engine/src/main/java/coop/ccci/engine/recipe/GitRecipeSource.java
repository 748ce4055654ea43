package coop.ccci.engine.recipe;

import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeName;
import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** A recipe's repository, mirrored once with JGit; no name ever reaches a shell, and no credentials reach a message or the disk. */
public final class GitRecipeSource implements RecipeSource {
    private final Repository repository;
    private final GitOrigin origin;

    private GitRecipeSource(Repository repository, GitOrigin origin) {
        this.repository = repository;
        this.origin = origin;
    }

    /**
     * Mirrors the repository at an address or in a folder into {@code recipe.git} under the work folder. One that is not there
     * is a {@link UsageProblem}, a network in the way is {@link coop.ccci.model.HostTrouble}.
     */
    public static GitRecipeSource open(String urlOrFolder, Path workFolder) {
        GitOrigin origin = GitOrigin.parse(urlOrFolder);
        return new GitRecipeSource(GitClone.mirror(origin, workFolder), origin);
    }

    @Override
    public String origin() {
        return origin.address();
    }

    @Override
    public CommitSha resolve(String ref) {
        return new GitRefs(repository, origin()).resolve(ref);
    }

    @Override
    public Optional<String> targetBranch() {
        return new GitRefs(repository, origin()).targetBranch();
    }

    @Override
    public List<ReleaseTag> releases() {
        return new GitReleases(repository).all();
    }

    @Override
    public RecipeTree checkOut(RecipeName recipe, CommitSha commit, Path folder) {
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit found = walk.parseCommit(ObjectId.fromString(commit.value()));
            createNew(folder);
            new TreeWriter(repository, folder).write(found.getTree());
            return new RecipeTree(recipe, commit, found.getTree().name(), folder);
        } catch (MissingObjectException | IncorrectObjectTypeException unknown) {
            throw new UsageProblem(
                    "checking out " + commit + " of " + origin() + ": there is no such commit",
                    "push it, or name the commit that is there now");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void createNew(Path folder) throws IOException {
        if (folder.getParent() != null) {
            Files.createDirectories(folder.getParent());
        }
        Files.createDirectory(folder);
    }

    @Override
    public void close() {
        repository.close();
    }
}
