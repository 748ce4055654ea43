package coop.ccci.tests.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;

/** One file of what should stand at the end of a scene; another text is written beside it. */
record Expectation(Path file, String scene) {
    private static final String ACCEPT = "mvn -q test -pl tests -am -Dtest='BotConversationTests#every*'"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dconversations.accept=true";

    void check(SoftAssertions all, String text) {
        try {
            compare(all, text);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private void compare(SoftAssertions all, String text) throws IOException {
        if (Boolean.getBoolean("conversations.accept")) {
            Files.writeString(file, text);
        }
        Path actual = file.resolveSibling(file.getFileName() + ".actual");
        boolean isThere = Files.exists(file);
        String expected = isThere ? Files.readString(file) : "(there is no file " + file + ")";
        if (isThere && expected.equals(text)) {
            Files.deleteIfExists(actual);
        } else {
            Files.writeString(actual, text);
        }
        all.assertThat(text)
                .as("%s: compare %s with %s; to accept all as they are now: %s", scene, file, actual, ACCEPT)
                .isEqualTo(expected);
    }
}
