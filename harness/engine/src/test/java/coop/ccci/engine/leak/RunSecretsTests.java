package coop.ccci.engine.leak;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.kit.Secret;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunSecretsTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "true", "abc", "abcde", "  abcde\n", "aaaaaaaa", "20240131", "Password", "s0"})
    void commonValueIsReportedAndNotMasked(String value) {
        RunSecrets secrets = Known.secrets(value);
        assertThat(secrets.unhideable()).extracting(UnhideableSecret::secret).containsExactly("s0");
        assertThat(secrets.all()).hasSize(1);
        String text = "1 true abcde aaaaaaaa 20240131 Password s0";
        assertThat(new Masker(secrets).mask(text)).isSameAs(text);
    }

    @Test
    void valueThatIsItsOwnNameIsReported() {
        RunSecrets secrets = new RunSecrets();
        secrets.register(new Secret("db_password_1", "db_password_1"));
        assertThat(secrets.unhideable().toString()).contains("db_password_1", "its own name");
    }

    @Test
    void shortestHiddenValueHasSixCharacters() {
        assertThat(new Masker(Known.secrets("aB3-x9")).mask("it is aB3-x9.")).isEqualTo("it is ***.");
    }

    @Test
    void sameSecretTwiceIsKnownOnce() {
        RunSecrets secrets = new RunSecrets();
        secrets.register(new Secret("a", "value-1"));
        secrets.register(new Secret("a", "value-1"));
        secrets.register(new Secret("b", "value-1"));
        assertThat(secrets.all()).extracting(Secret::name).containsExactly("a", "b");
    }

    @Test
    void secretsRegisteredByManyThreadsAreMaskedFromThenOn() throws Exception {
        RunSecrets secrets = new RunSecrets();
        Masker masker = new Masker(secrets);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> masked = IntStream.range(0, 60)
                    .mapToObj(number -> threads.submit(() -> {
                        secrets.register(new Secret("s" + number, "value-" + number + "-end"));
                        return masker.mask("<value-" + number + "-end>");
                    }))
                    .toList();
            for (Future<String> text : masked) {
                assertThat(text.get()).isEqualTo("<***>");
            }
        }
        assertThat(secrets.all()).hasSize(60);
    }
}
