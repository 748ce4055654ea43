package coop.ccci.engine.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.kit.Secret;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppSecretsTests {
    private final KnownSecrets known = new KnownSecrets();
    private final AppSecrets secrets = new AppSecrets(Map.of("key", new Secret("key", "value")), known);

    @Test
    void newSecretIsKnownToTheRunAndNeverTheSameTwice() {
        Secret first = secrets.fresh("account");
        Secret second = secrets.fresh("account");
        assertThat(first.reveal()).matches("[A-Za-z0-9]{24}").isNotEqualTo(second.reveal());
        assertThat(known.all()).containsExactly(first, second);
    }

    @Test
    void unknownNameIsTheCallersMistake() {
        assertThat(secrets.named("key").reveal()).isEqualTo("value");
        assertThatThrownBy(() -> secrets.named("kye"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key");
    }

    @Test
    void redactionCutsOnlyAfterSecretsAreGone() {
        Secret secret = secrets.fresh("account");
        String text = secret.reveal() + "x".repeat(590);
        assertThat(new Redaction(known).tail(text)).startsWith("***x");
    }
}
