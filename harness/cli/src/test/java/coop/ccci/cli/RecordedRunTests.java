package coop.ccci.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.run.HostChoice;
import coop.ccci.engine.run.RunRequest;
import coop.ccci.model.RungName;
import coop.ccci.model.UsageProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedRunTests {
    @TempDir
    private Path runs;

    private RecordedRun recorded(List<String> command) {
        Stage stage = new Stage();
        Screen screen = Screen.ofProcess(System.getProperties(), Map.of());
        Surroundings surroundings =
                new Surroundings(screen, new Variables(Map.of()), Path.of("/home/me"), stage.clock, "0", stage.parts);
        SampleFolder sample = SampleFolder.in(runs, tree -> SampleFolder.recorded(tree, command));
        return RecordedRun.of(sample.results(), surroundings);
    }

    private static List<String> with(String... more) {
        List<String> words = new ArrayList<>(SampleFolder.COMMAND);
        words.addAll(List.of(more));
        return words;
    }

    private RunRequest again(List<String> command) {
        return recorded(command).again("mailu-again-1", Path.of("/runs"), Egress.NONE);
    }

    @Test
    void theSameIsAskedForOnceMoreAtTheVeryCommits() {
        RunRequest again = again(with("--egress", "--images", "/a.tar,/b.tar"));
        assertThat(again.source()).isEqualTo("https://git.example/mailu.git");
        assertThat(again.ref()).isEqualTo(SampleFolder.REF);
        assertThat(again.base()).contains("b".repeat(40));
        assertThat(again.pullRequest()).contains("12");
        assertThat(again.host()).isEqualTo(new HostChoice.FreshCell(Egress.ALLOWED));
        assertThat(again.imageArchives()).containsExactly(Path.of("/a.tar"), Path.of("/b.tar"));
        assertThat(again.runId()).contains("mailu-again-1");
        assertThat(again.only()).containsExactlyInAnyOrder(RungName.values());
        assertThat(again.command()).containsSequence("--base", "b".repeat(40));
    }

    @Test
    void theSameRungsAreClimbed() {
        List<String> command = new ArrayList<>(SampleFolder.COMMAND);
        command.addAll(List.of("--only", "install,lint"));
        assertThat(again(command).only()).containsExactlyInAnyOrder(RungName.INSTALL, RungName.LINT);
    }

    @Test
    void aRunOnAHostIsRepeatedInACellOfItsOwn() {
        List<String> command = new ArrayList<>(SampleFolder.COMMAND);
        command.removeLast();
        command.addAll(List.of("--host", "ssh://root@swarm:22"));
        assertThat(again(command).host()).isEqualTo(new HostChoice.FreshCell(Egress.NONE));
        assertThat(recorded(command).again("x", runs, Egress.ALLOWED).host())
                .isEqualTo(new HostChoice.FreshCell(Egress.ALLOWED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sh -c reboot",
                "cc-ci cell down",
                "cc-ci run",
                "cc-ci run --help",
                "cc-ci run mailu --src s",
                "cc-ci run @/etc/passwd",
                "cc-ci run mailu --src https://git.example/mailu.git --ref REF --pr 12 --cell --reboot",
                "cc-ci run mailu --src https://git.example/mailu.git --ref REF --pr 12 --cell --upload https://ci.example",
                "cc-ci run mailu --src https://git.example/mailu.git --ref REF --pr 12 --cell --run-id mine",
                "cc-ci run mailu --src https://git.example/mailu.git --ref REF --pr 12 --cell --out /etc",
                "cc-ci run mailu --src https://git.example/mailu.git --ref REF --pr 12",
                "cc-ci run mailu --ref REF --src https://git.example/mailu.git --pr 12 --cell",
                "cc-ci run mailu --src https://me:pw@git.example/mailu.git --ref REF --pr 12 --cell",
                "cc-ci run mailu --src https://git.example/mailu.git --ref main --pr 12 --cell",
                "cc-ci run mailu --src https://git.example/mailu.git --ref REF --pr 13 --cell",
                "cc-ci run custom-html --src https://git.example/mailu.git --ref REF --pr 12 --cell"
            })
    void whatNoRunWouldHaveRecordedIsRefused(String command) {
        List<String> words = List.of(command.replace("REF", SampleFolder.REF).split(" ", -1));
        assertThatThrownBy(() -> recorded(words)).isInstanceOf(UsageProblem.class);
    }

    @Test
    void aRunThatTrustedItsRecipeIsKnownByIt() {
        assertThat(recorded(with("--trusted")).isTrusted()).isTrue();
        assertThat(recorded(SampleFolder.COMMAND).isTrusted()).isFalse();
    }
}
