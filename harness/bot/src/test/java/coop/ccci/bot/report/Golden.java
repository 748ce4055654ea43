package coop.ccci.bot.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that is written down; another one is written beside it as {@code .actual}. */
final class Golden {
    private static final String ACCEPT = "mvn -q test -pl harness/bot -am -Dtest=ReportGoldenTests"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dreports.accept=true";

    private Golden() {}

    static void check(Path golden, String text) throws IOException {
        Path actual = golden.resolveSibling(golden.getFileName() + ".actual");
        if (Boolean.getBoolean("reports.accept")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        String expected = Files.exists(golden) ? Files.readString(golden) : "";
        if (expected.equals(text)) {
            Files.deleteIfExists(actual);
        } else {
            Files.createDirectories(golden.getParent());
            Files.writeString(actual, text);
        }
        assertThat(text)
                .as("compare %s with %s; to accept all texts as they are now: %s", golden, actual, ACCEPT)
                .isEqualTo(expected);
    }
}
