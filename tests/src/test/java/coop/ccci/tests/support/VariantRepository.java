package coop.ccci.tests.support;

import coop.ccci.engine.machine.LocalProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand;
import org.eclipse.jgit.api.errors.GitAPIException;

/** A sample repository with one more commit, on the branch {@link #BRANCH}, in which files are changed. */
public final class VariantRepository {
    /** The branch that holds the changes. */
    public static final String BRANCH = "variant";

    private final Lab lab;
    private final Path folder;

    private VariantRepository(Lab lab, Path folder) {
        this.lab = lab;
        this.folder = folder;
    }

    /** Begins from the lab's pull request. */
    public static VariantRepository of(Lab lab) {
        return of(lab, lab.pullRequest());
    }

    /** Begins from another branch or tag. */
    public static VariantRepository of(Lab lab, String from) {
        VariantRepository variant = new VariantRepository(lab, lab.repository());
        variant.git(git -> git.checkout()
                .setName(BRANCH)
                .setCreateBranch(true)
                .setStartPoint(from)
                .call());
        return variant;
    }

    /** Begins from the files of the lab's pull request, as the only commit there ever was. */
    public static VariantRepository withoutHistory(Lab lab) {
        VariantRepository variant = of(lab);
        LocalProgram.of("rm", "-rf", "--", variant.folder.resolve(".git").toString())
                .run()
                .orTrouble("forgetting the history");
        try {
            Git.init()
                    .setDirectory(variant.folder.toFile())
                    .setInitialBranch(BRANCH)
                    .call()
                    .close();
            return variant.commit("test: the first commit");
        } catch (GitAPIException refused) {
            throw new IllegalStateException("making a repository in " + variant.folder, refused);
        }
    }

    /** Replaces a text that the file must hold. */
    public VariantRepository replace(String file, String text, String other) {
        return edit(file, content -> content.replace(text, other));
    }

    /** Changes a file; a change that changes nothing is an error of the test's. */
    public VariantRepository edit(String file, UnaryOperator<String> change) {
        Path path = folder.resolve(file);
        try {
            String before = Files.readString(path);
            String after = change.apply(before);
            if (after.equals(before)) {
                throw new IllegalStateException("the change of " + file + " changes nothing in:\n" + before);
            }
            Files.writeString(path, after);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return commit("test: change " + file);
    }

    /** Lays the files of a folder over the repository's. */
    public VariantRepository lay(Path files) {
        LocalProgram.of("cp", "-a", "--", files + "/.", folder.toString())
                .run()
                .orTrouble("laying " + files + " over the sample repository");
        return commit("test: lay files over it");
    }

    /** Puts a version tag without author and date on what is committed so far. */
    public VariantRepository tagLightly(String version) {
        git(git ->
                git.tag().setName(version).setAnnotated(false).setSigned(false).call());
        return this;
    }

    /** Begins again from the lab's pull request; what was named so far stays. */
    public VariantRepository again() {
        git(git -> git.reset()
                .setMode(ResetCommand.ResetType.HARD)
                .setRef("refs/heads/" + lab.pullRequest())
                .call());
        return this;
    }

    /** Names what is committed so far, so that it can be upgraded from. */
    public VariantRepository branch(String name) {
        git(git -> git.branchCreate().setName(name).call());
        return this;
    }

    /** The lab it comes from. */
    public Lab lab() {
        return lab;
    }

    /** Where the repository is. */
    public Path folder() {
        return folder;
    }

    private VariantRepository commit(String message) {
        git(git -> {
            git.add().addFilepattern(".").call();
            return git.commit()
                    .setMessage(message)
                    .setAuthor("Test", "test@example.org")
                    .setCommitter("Test", "test@example.org")
                    .setSign(false)
                    .call();
        });
        return this;
    }

    private interface GitAct {
        Object on(Git git) throws GitAPIException;
    }

    private void git(GitAct act) {
        try (Git git = Git.open(folder.toFile())) {
            act.on(git);
        } catch (GitAPIException refused) {
            throw new IllegalStateException("changing the sample repository " + folder, refused);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
