package coop.ccci.engine.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.leak.LeakScanner;
import coop.ccci.engine.leak.RunSecrets;
import coop.ccci.kit.Secret;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WritingTests {
    private static final String VALUE = "aZ3kQ9pL0xYv7TbW";

    @Test
    void everyWritingIsAnother() {
        assertThat(Writing.values())
                .extracting(writing -> new String(writing.of(VALUE), StandardCharsets.ISO_8859_1))
                .doesNotHaveDuplicates()
                .contains(VALUE, "\\x61\\x5a\\x33\\x6b\\x51\\x39\\x70\\x4c\\x30\\x78\\x59\\x76\\x37\\x54\\x62\\x57");
    }

    @ParameterizedTest
    @EnumSource(Writing.class)
    void scannerFindsEveryWriting(Writing writing) {
        RunSecrets secrets = new RunSecrets();
        secrets.register(new Secret("api_key", VALUE));

        assertThat(new LeakScanner(secrets).scan("log", new ByteArrayInputStream(writing.of(VALUE))))
                .isNotEmpty();
    }
}
