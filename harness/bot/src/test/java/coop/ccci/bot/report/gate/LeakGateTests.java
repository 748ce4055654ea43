package coop.ccci.bot.report.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.bot.report.text.Code;
import coop.ccci.bot.report.text.Template;
import coop.ccci.kit.Secret;
import coop.ccci.model.UsageProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeakGateTests {
    private static final String TOKEN = "9f8e7d6c|5b4a3928@1706f5e4#d3c2b1a0";
    private static final Path RUN = Path.of("src/test/resources/reports/judged-green-first-run/results.json");

    private final LeakGate gate =
            LeakGate.over(List.of(new Secret("forge token", TOKEN), new Secret("webhook secret", "Xk29-vQ71-pL88")));

    @TempDir
    Path folder;

    private void run(UnaryOperator<String> edit) throws IOException {
        Files.writeString(folder.resolve("results.json"), edit.apply(Files.readString(RUN)));
    }

    @Test
    void harmlessTextPassesAsItIs() {
        assertThat(gate.pass("**Green**")).isEqualTo(new Gate.Open<>("**Green**"));
    }

    @Test
    void secretIsNamedAndNeverShown() {
        assertThat(gate.pass("Authorization: token " + TOKEN))
                .isInstanceOfSatisfying(
                        Gate.Closed.class,
                        closed -> assertThat(closed.why())
                                .contains("forge token of the bot", "plain")
                                .doesNotContain("9f8e7d6c"));
    }

    @Test
    void secretIsFoundInOtherEncodings() {
        byte[] bytes = TOKEN.getBytes(UTF_8);
        assertThat(List.of(
                        Base64.getEncoder().encodeToString(("user:" + TOKEN).getBytes(UTF_8)),
                        HexFormat.of().formatHex(bytes),
                        URLEncoder.encode(TOKEN, UTF_8)))
                .allSatisfy(text -> assertThat(gate.pass("see " + text)).isInstanceOf(Gate.Closed.class));
    }

    @Test
    void secretIsFoundAlsoWhereEscapingToreItApart() {
        String escaped =
                Template.of("{{value}}").fill(Map.of("value", new Code(TOKEN))).text();
        assertThat(escaped).doesNotContain(TOKEN);
        assertThat(gate.pass(escaped)).isInstanceOf(Gate.Closed.class);
    }

    @Test
    void textThatCannotBeReadToItsEndSticksTheGate() {
        assertThat(gate.pass("> ".repeat(200_000))).isInstanceOf(Gate.Stuck.class);
    }

    @Test
    void cleanRunMayBeServed() throws IOException {
        run(text -> text);
        assertThat(gate.pass(folder)).isEqualTo(new Gate.Open<>(folder));
    }

    @Test
    void runWithASecretOfTheBotMayNot() throws IOException {
        run(text -> text);
        Files.writeString(folder.resolve("run.log"), "cloning with " + TOKEN);
        assertThat(gate.pass(folder))
                .isInstanceOfSatisfying(
                        Gate.Closed.class, closed -> assertThat(closed.why()).contains("run.log"));
    }

    @Test
    void runThatFoundALeakMayNot() throws IOException {
        run(text -> text.replace("\"no_secret_leak\": true", "\"no_secret_leak\": false")
                .replace("\"verdict\": \"green\"", "\"verdict\": \"red\""));
        assertThat(gate.pass(folder))
                .isEqualTo(new Gate.Closed<>("the run found a secret of its own in what it wrote"));
    }

    @Test
    void runThatDidNotLookMayNot() throws IOException {
        run(text -> text.replace("\"leak scan\"", "\"nap\""));
        assertThat(gate.pass(folder))
                .isEqualTo(new Gate.Closed<>("the run does not say that it looked for leaked secrets"));
    }

    @Test
    void unreadableResultsStickTheGateWithoutBeingQuoted() throws IOException {
        run(text -> text.replace("\"green\"", "hunter2"));
        assertThat(gate.pass(folder))
                .isEqualTo(new Gate.Stuck<>("the leak gate could not look through this, so it is not published"));
    }

    @Test
    void folderWithoutResultsSticksTheGate() {
        assertThat(gate.pass(folder)).isInstanceOf(Gate.Stuck.class);
    }

    @Test
    void whatCannotBeUnpackedSticksTheGate() throws IOException {
        run(text -> text);
        byte[] packed = "nothing".getBytes(UTF_8);
        for (int level = 0; level < 6; level++) {
            packed = gzip(packed);
        }
        Files.write(folder.resolve("dump.gz"), packed);
        assertThat(gate.pass(folder)).isInstanceOf(Gate.Stuck.class);
    }

    @Test
    void gateThatKnowsNothingIsRefused() {
        assertThatThrownBy(() -> LeakGate.over(List.of())).isInstanceOf(UsageProblem.class);
    }

    @Test
    void secretThatStandsInAnyTextIsRefusedByName() {
        assertThatThrownBy(() -> LeakGate.over(List.of(new Secret("webhook secret", "changeme"))))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("webhook secret")
                .hasMessageNotContaining("changeme");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
