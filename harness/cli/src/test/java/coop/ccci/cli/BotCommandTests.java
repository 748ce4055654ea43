package coop.ccci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.Examination;
import coop.ccci.bot.check.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BotCommandTests {
    private final Stage stage = new Stage();
    private Path config = Path.of("");

    @BeforeEach
    void write(@TempDir Path home) throws IOException {
        config = Files.writeString(home.resolve("cc-ci.yml"), """
                forge: {url: "https://git.example", token: {env: TOKEN}, webhook_secret: {env: TOKEN}}
                recipes: [{repo: coop/mailu}]
                public_url: https://ci.example
                """);
    }

    @Test
    void signalEndsItWith0AndNothingIsPrinted() {
        stage.parts.signals.raise();
        assertThat(stage.run("bot", "--config", config.toString())).isZero();
        assertThat(stage.parts.bot.told).containsExactly("drain", "close");
        assertThat(stage.out() + stage.err()).isEmpty();
    }

    @Test
    void checkStartsNothingAndShowsEverything() {
        assertThat(stage.run("bot", "--check", "--config", config.toString())).isEqualTo(3);
        assertThat(stage.parts.bot.told).isEmpty();
        assertThat(stage.out()).isEqualTo("""
                pass  config  the file is whole
                warn  forge   coop/mailu has no webhook; next: add one
                FAIL  drone   it answered 401; next: store another token
                the bot cannot do its work yet: 1 of 3 checks failed
                """);
    }

    @Test
    void whatIsOnlyLackingIsNoFailure() {
        stage.parts.examined = List.of(new Examination.Item("forge", Finding.lacking("no webhook", "add one")));
        assertThat(stage.run("bot", "--check", "--config", config.toString())).isZero();
        assertThat(stage.out()).contains("warn", "the bot can be started");
    }
}
