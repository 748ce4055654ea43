package coop.ccci.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.bot.forge.RepoName;
import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigWatchTests {
    private static final String BEGUN = """
            forge:
              url: https://git.example.org
              token: {env: TOKEN}
              webhook_secret: {env: TOKEN}
            recipes:
              - repo: coop/mailu
            public_url: https://ci.example.org
            """;

    @TempDir
    private Path home;

    private ConfigWatch watch;

    @BeforeEach
    void begin() throws IOException {
        write(BEGUN);
        watch = ConfigWatch.open(file(), Map.of("TOKEN", "8f2e-77a0-91bc"));
    }

    private Path file() {
        return home.resolve("cc-ci.yml");
    }

    private void write(String text) throws IOException {
        Files.writeString(file(), text);
    }

    @Test
    void fileThatNobodyTouchedSaysNothing() {
        assertThat(watch.look()).isEmpty();
    }

    @Test
    void whatIsEnrolledNowIsTold() throws IOException {
        write(BEGUN.replace("  - repo: coop/mailu", "  - repo: coop/mailu\n  - repo: coop/custom-html"));
        assertThat(watch.look()).hasValueSatisfying(change -> {
            assertThat(change.recipes())
                    .extracting(Enrolled::repo)
                    .containsExactly(RepoName.of("coop/mailu"), RepoName.of("coop/custom-html"));
            assertThat(change.others()).isEmpty();
        });
        assertThat(watch.look()).isEmpty();
    }

    @Test
    void whatElseChangedIsNamed() throws IOException {
        write(BEGUN.replace("git.example", "forge.example") + "poll_every: 10");
        assertThat(watch.look())
                .hasValueSatisfying(change -> assertThat(change.others()).containsExactly("forge", "poll_every"));
    }

    @Test
    void whatIsWrongIsSaidOnceAndAllOfIt() throws IOException {
        write(BEGUN.replace("public_url", "publicurl") + "poll_evry: 10");
        assertThatThrownBy(watch::look)
                .isInstanceOf(UsageProblem.class)
                .message()
                .contains("publicurl", "public_url", "poll_evry");
        assertThat(watch.look()).isEmpty();
        write(BEGUN + "# mended");
        assertThat(watch.look()).isPresent();
    }

    @Test
    void fileThatIsAwayForAMomentIsReadWhenItIsBack() throws IOException {
        Files.delete(file());
        assertThatThrownBy(watch::look).hasMessageContaining("there is no such file");
        write(BEGUN);
        assertThat(watch.look()).isPresent();
    }
}
