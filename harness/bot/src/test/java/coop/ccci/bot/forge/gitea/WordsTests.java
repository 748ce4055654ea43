package coop.ccci.bot.forge.gitea;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.kit.Secret;
import org.junit.jupiter.api.Test;

class WordsTests {
    private final Words words = new Words(new Secret("forge.token", "0123abcd"));

    @Test
    void messageIsTakenOutOfJson() {
        assertThat(words.ofBody("{\"message\":\"no such user\",\"url\":\"x\"}")).isEqualTo("no such user");
        assertThat(words.ofBody("<h1>Bad\n\tGateway</h1>")).isEqualTo("<h1>Bad Gateway</h1>");
        assertThat(words.ofBody("[]")).isEqualTo("[]");
        assertThat(words.ofBody("")).isEmpty();
    }

    @Test
    void tokenIsNeverRepeated() {
        assertThat(words.ofBody("{\"message\":\"what is token 0123abcd?\"}")).isEqualTo("what is token ***?");
    }

    @Test
    void longAnswerIsCut() {
        assertThat(words.of("x".repeat(100_000))).hasSize(200).endsWith("…");
    }
}
