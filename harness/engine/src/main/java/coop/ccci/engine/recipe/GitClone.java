package coop.ccci.engine.recipe;

import coop.ccci.model.HostTrouble;
import coop.ccci.model.UsageProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.jgit.api.CloneCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.InvalidRemoteException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.lib.Repository;

/** Mirrors a repository, with its tags and pull request refs, into a folder of the run's own. */
final class GitClone {
    private static final int TIMEOUT_SECONDS = 60;
    private static final String MIRROR = "recipe.git";

    private GitClone() {}

    static Repository mirror(GitOrigin origin, Path workFolder) {
        Path target = workFolder.resolve(MIRROR);
        if (Files.exists(target)) {
            throw new UsageProblem(
                    "cloning " + origin.address() + ": " + target + " exists already",
                    "give every run a folder of its own");
        }
        CloneCommand clone = Git.cloneRepository()
                .setURI(origin.address())
                .setDirectory(target.toFile())
                .setMirror(true)
                .setTimeout(TIMEOUT_SECONDS);
        origin.credentials().ifPresent(clone::setCredentialsProvider);
        try {
            return clone.call().getRepository();
        } catch (GitAPIException | JGitInternalException failed) {
            throw explained(origin, failed);
        }
    }

    private static RuntimeException explained(GitOrigin origin, Exception failed) {
        String doing = "cloning " + origin.address() + ": ";
        if (hasCause(failed, NotSupportedException.class)) {
            return new UsageProblem(doing + "the address is of no kind that is supported", "use an https:// address");
        }
        if (failed instanceof InvalidRemoteException || hasCause(failed, NoRemoteRepositoryException.class)) {
            return new UsageProblem(doing + "there is no git repository", "correct the address");
        }
        if (says(failed, "not found in upstream")) {
            return new UsageProblem(
                    doing + "its default branch is not there", "push a first commit, or set the default branch");
        }
        if (isAboutAccess(failed)) {
            return new UsageProblem(
                    doing + "there is no such repository, or it may not be read with these credentials",
                    "correct the address, or give a token that may read it: https://<user>:<token>@host/owner/recipe");
        }
        return new HostTrouble(
                doing + innermost(failed).getMessage(), "check the network and the forge, then run again", failed);
    }

    private static boolean isAboutAccess(Throwable failed) {
        return says(failed, "not authorized")
                || says(failed, "authentication is required")
                || says(failed, "not permitted");
    }

    private static boolean says(Throwable failed, String words) {
        return String.valueOf(innermost(failed).getMessage())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }

    private static boolean hasCause(Throwable failed, Class<? extends Throwable> kind) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static Throwable innermost(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
