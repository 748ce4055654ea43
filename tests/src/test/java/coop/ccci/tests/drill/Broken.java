package coop.ccci.tests.drill;

import coop.ccci.tests.support.Lab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** The sample repository of custom-html with one more commit that breaks something, on the branch {@code broken}. */
record Broken(Path repository) {
    static final String BRANCH = "broken";

    /** What is done to the files. */
    interface Damage {
        void to(Path files) throws IOException;
    }

    static Broken by(Damage damage) {
        Path repository = Lab.CUSTOM_HTML.repository();
        try (Git git = Git.open(repository.toFile())) {
            git.checkout()
                    .setName(BRANCH)
                    .setCreateBranch(true)
                    .setStartPoint(Lab.CUSTOM_HTML.pullRequest())
                    .call();
            damage.to(repository);
            git.add().setAll(true).addFilepattern(".").call();
            git.commit()
                    .setMessage("break something")
                    .setAuthor("Drill", "drill@example.org")
                    .setCommitter("Drill", "drill@example.org")
                    .setSign(false)
                    .call();
            return new Broken(repository);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (GitAPIException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Replaces the first of a text in a file. */
    static Damage replacing(String file, String text, String other) {
        return files -> {
            Path path = files.resolve(file);
            String content = Files.readString(path);
            if (!content.contains(text)) {
                throw new IllegalStateException(file + " has no " + text);
            }
            Files.writeString(path, content.replace(text, other));
        };
    }
}
