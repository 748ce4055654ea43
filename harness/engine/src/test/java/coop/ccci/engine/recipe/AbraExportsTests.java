package coop.ccci.engine.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AbraExportsTests {

    @Test
    void exportedVersionsAreRead() {
        String script = """
                #!/bin/bash
                export APP_CONF_VERSION=v1
                export A="v 2" B='v3' # both
                export C=v4; echo done
                NOT_EXPORTED=v5
                add_user() {
                  export INSIDE=v6
                }
                """;
        assertThat(AbraExports.parse(script).values())
                .containsExactly(
                        entry("APP_CONF_VERSION", "v1"), entry("A", "v 2"), entry("B", "v3"), entry("C", "v4"));
        assertThat(AbraExports.parse(script).unread()).isEmpty();
    }

    @Test
    void whatAShellWouldWorkOutIsListedAndNotRead() {
        String script = """
                export A=$(touch /tmp/ran)
                export B=v1 C="`id`"
                export D=$B
                """;
        assertThat(AbraExports.parse(script).values()).containsExactly(entry("B", "v1"));
        assertThat(AbraExports.parse(script).unread()).containsExactly("abra.sh:1: A", "abra.sh:2: C", "abra.sh:3: D");
    }

    @Test
    void scriptIsNeverRun(@TempDir Path folder) throws java.io.IOException {
        Path trace = folder.resolve("ran");
        Files.writeString(folder.resolve("abra.sh"), "export A=v1\ntouch '" + trace + "'\n");
        assertThat(AbraExports.read(folder).values()).containsEntry("A", "v1");
        assertThat(trace).doesNotExist();
    }

    @Test
    void recipeWithoutScriptExportsNothing(@TempDir Path folder) {
        assertThat(AbraExports.read(folder).values()).isEmpty();
    }
}
