package coop.ccci.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.event.Events;
import coop.ccci.engine.machine.StateRoot;
import coop.ccci.model.RecipeName;
import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabDemoTests {
    @TempDir
    Path folder;

    @Test
    void theSampleRepositoryIsMadeOnceAndNamedAfterItsHead() throws IOException {
        LabDemo demo = new LabDemo(new StateRoot(folder.resolve("state")), folder, new RecipeName("mailu"));
        Path first = demo.repository(lab());
        assertThat(demo.repository(lab())).isEqualTo(first);
        assertThat(first.getFileName().toString()).matches("mailu-[0-9a-f]{12}");
        assertThat(first.resolve("compose.yml")).exists();
        try (Stream<Path> left = Files.list(folder.resolve("state/demo"))) {
            assertThat(left).containsExactly(first);
        }
    }

    @Test
    void aCheckoutWithoutTheLabIsToldSo() {
        LabDemo demo =
                new LabDemo(new StateRoot(folder.resolve("state")), folder.resolve("nowhere"), new RecipeName("mailu"));
        assertThatThrownBy(() -> demo.prepare(Events.none()))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("nowhere/recipes/mailu/lab");
    }

    private Path lab() throws IOException {
        Path recipe = folder.resolve("lab/recipe");
        Files.createDirectories(recipe.resolve("one"));
        Files.writeString(recipe.resolve("one/compose.yml"), "services: {}\n");
        Files.writeString(recipe.resolve("history.yml"), """
                repository: mailu
                default_branch: main
                commits:
                  - {branch: main, dir: one, message: one}
                  - {branch: add-backupbot-labels, from: main, dir: one, message: two}
                """);
        return folder.resolve("lab");
    }
}
