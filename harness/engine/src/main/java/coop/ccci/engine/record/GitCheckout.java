package coop.ccci.engine.record;

import coop.ccci.model.CommitSha;
import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** The checkout as git knows it. */
record GitCheckout(Path root) {

    /** A file as a commit has it. */
    record Past(String commit, Path file, String text) {}

    boolean isOne() {
        return Files.exists(root.resolve(".git"));
    }

    /** The commit that is checked out. */
    CommitSha head() {
        return commit("HEAD");
    }

    /** The commit of this name; one that is not there is a {@link UsageProblem}. */
    CommitSha commit(String name) {
        if (!isOne()) {
            throw new UsageProblem(
                    "reading commit " + name + ": " + root + " is no git checkout", "name one with --root");
        }
        try (Repository repository = open()) {
            ObjectId id = repository.resolve(name + "^{commit}");
            if (id == null) {
                throw new UsageProblem(
                        "reading commit " + name + ": there is none in " + root, "commit first, and give the full id");
            }
            return new CommitSha(id.name());
        } catch (IOException broken) {
            throw new UsageProblem("reading commit " + name + " of " + root + ": " + broken, "give a full commit id");
        }
    }

    /** Every state that the files of a folder ever had in the history of what is checked out, the newest first. */
    List<Past> past(String folder) {
        List<Past> states = new ArrayList<>();
        try (Repository repository = open();
                RevWalk commits = new RevWalk(repository)) {
            ObjectId head = repository.resolve("HEAD");
            if (head != null) {
                commits.markStart(commits.parseCommit(head));
                commits.setTreeFilter(AndTreeFilter.create(PathFilter.create(folder), TreeFilter.ANY_DIFF));
                for (RevCommit commit : commits) {
                    states.addAll(files(repository, commit, folder));
                }
            }
            return states;
        } catch (IOException broken) {
            throw Shelf.trouble(root.resolve(".git"), broken);
        }
    }

    private static List<Past> files(Repository repository, RevCommit commit, String folder) throws IOException {
        List<Past> files = new ArrayList<>();
        try (TreeWalk tree = new TreeWalk(repository)) {
            tree.addTree(commit.getTree());
            tree.setRecursive(true);
            tree.setFilter(PathFilter.create(folder));
            while (tree.next()) {
                byte[] bytes = repository.open(tree.getObjectId(0)).getBytes();
                files.add(new Past(
                        commit.name(), Path.of(tree.getPathString()), new String(bytes, StandardCharsets.UTF_8)));
            }
        }
        return files;
    }

    private Repository open() throws IOException {
        return new FileRepositoryBuilder()
                .setWorkTree(root.toFile())
                .setMustExist(true)
                .build();
    }
}
