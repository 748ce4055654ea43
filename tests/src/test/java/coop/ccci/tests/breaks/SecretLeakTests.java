package coop.ccci.tests.breaks;

import static coop.ccci.tests.support.ClimbedAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.kit.App;
import coop.ccci.kit.RecipeTest;
import coop.ccci.model.ExitCode;
import coop.ccci.model.RungName;
import coop.ccci.model.Verdict;
import coop.ccci.model.results.Leak;
import coop.ccci.tests.support.ChangedPlugin;
import coop.ccci.tests.support.Climbed;
import coop.ccci.tests.support.Ladder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A service prints a secret of the run, once as it is and once in base64, and then much else. */
@Tag("swarm")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretLeakTests {
    private static final BlockingQueue<String> SEEN = new LinkedBlockingQueue<>();

    private final Climbed climbed = Ladder.of(
                    Html.starting("cat /run/secrets/api_key; echo; base64 -w 0 /run/secrets/api_key; echo; seq 1 5000"))
            .only(RungName.INSTALL, RungName.FUNCTIONAL)
            .with(ChangedPlugin.testing(TellsTheSecret.class))
            .climb();

    static final class TellsTheSecret {
        @RecipeTest
        void toThisTest(App app) {
            SEEN.add(app.secret("api_key").reveal());
        }
    }

    @Test
    void theRunIsRedAndAsksForAnOperatorThoughEveryRungPasses() {
        assertThat(climbed).passes(RungName.INSTALL, RungName.FUNCTIONAL).isLevel(2, Verdict.RED, ExitCode.DIRTY);
        assertThat(climbed.results().flags().noSecretLeak()).isFalse();
        assertThat(climbed.results().flags().cleanTeardown()).isTrue();
    }

    @Test
    void theLeakNamesTheSecretThePlaceAndTheEncoding() {
        assertThat(climbed.results().leaks())
                .allSatisfy(leak -> assertThat(leak.secret()).isEqualTo("api_key"))
                .allSatisfy(leak ->
                        assertThat(leak.where()).startsWith("log of service").contains("-app"))
                .extracting(Leak::encoding)
                .contains("plain", "base64");
    }

    @Test
    void theValueStandsNowhereInWhatWasPublishedOrTold() throws IOException {
        String value = SEEN.element();
        List<String> forms = List.of(value, Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)));
        try (Stream<Path> files = Files.walk(climbed.folder())) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .hasSizeGreaterThan(5)
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain(forms));
        }
        assertThat(climbed.events().toString()).doesNotContain(forms);
    }

    @Test
    void theLogShowsWhereTheValueWas() throws IOException {
        try (Stream<Path> logs = Files.list(climbed.folder().resolve("services"))) {
            assertThat(logs).anySatisfy(log -> assertThat(Files.readString(log)).contains("***"));
        }
    }
}
