package coop.ccci.engine.lab;

import coop.ccci.model.HostTrouble;
import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.api.errors.GitAPIException;

/** The sample repository of a lab's recipe: the same files give the same commit ids, on every machine and at any time. */
public final class LabRecipe {
    private LabRecipe() {}

    /** Makes the repository in a folder that is empty or not there, checks its default branch out, and returns the folder. */
    public static Path repository(Path lab, Path target) {
        Path recipe = lab.resolve("recipe");
        LabHistory history = LabFile.yaml(recipe.resolve("history.yml"), LabHistory.class);
        requireEmpty(target);
        try (Git git = Git.init()
                .setDirectory(target.toFile())
                .setInitialBranch(history.defaultBranch())
                .call()) {
            git.getRepository().getConfig().setString("core", null, "autocrlf", "false");
            git.getRepository().getConfig().save();
            write(git, recipe, history.commits());
            git.reset().setMode(ResetType.HARD).call();
            return target;
        } catch (GitAPIException | IOException refused) {
            throw new HostTrouble(
                    "making the sample repository " + target + ": " + refused.getMessage(), "check the disk", refused);
        }
    }

    /** The branch that the sample history leads up to; its commits hold all others. */
    public static String pullRequest(Path lab) {
        return LabFile.yaml(lab.resolve("recipe").resolve("history.yml"), LabHistory.class)
                .commits()
                .getLast()
                .branch();
    }

    private static void write(Git git, Path recipe, List<LabHistory.Entry> commits) throws IOException {
        LabCommits written = new LabCommits(git.getRepository());
        for (LabHistory.Entry entry : commits) {
            written.add(entry, recipe.resolve(entry.dir()));
        }
    }

    private static void requireEmpty(Path target) {
        if (!Files.exists(target)) {
            return;
        }
        try (Stream<Path> children = Files.list(target)) {
            if (children.findAny().isPresent()) {
                throw new UsageProblem("folder " + target + " is not empty", "name another one");
            }
        } catch (IOException noFolder) {
            throw new UsageProblem(target + " is not a folder that can be read", "name another one");
        }
    }
}
