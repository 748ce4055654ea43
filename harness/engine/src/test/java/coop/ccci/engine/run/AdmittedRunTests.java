package coop.ccci.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.KeyPair;
import coop.ccci.engine.admission.Trust;
import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.fake.FakePlugin;
import coop.ccci.engine.fake.RecordingEvents;
import coop.ccci.engine.host.SshAddress;
import coop.ccci.engine.machine.StateRoot;
import coop.ccci.engine.recipe.RecipeBuilder;
import coop.ccci.engine.results.ResultsFile;
import coop.ccci.engine.results.Verification;
import coop.ccci.model.Reason;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeName;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import coop.ccci.model.Verdict;
import coop.ccci.model.results.Artifact;
import coop.ccci.model.results.Results;
import coop.ccci.model.results.StageTest;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs that end at the gate, or just behind it. */
final class AdmittedRunTests {
    private static final String PRIVILEGED = "    privileged: true\n    image:";

    @TempDir
    private Path folder;

    private final RecordingEvents events = new RecordingEvents();

    private Results run(HostChoice host, Trust trust, RungName... only) throws Exception {
        StateRoot state =
                StateRoot.of(Map.of("CC_CI_HOME", folder.resolve("state").toString()));
        RunRequest request = new RunRequest(
                        new RecipeName("demo"),
                        privileged().toString(),
                        "main",
                        Optional.empty(),
                        Optional.empty(),
                        host,
                        folder.resolve("runs"),
                        Stream.of(only).collect(() -> EnumSet.noneOf(RungName.class), EnumSet::add, EnumSet::addAll),
                        RunRequest.AfterRun.TEAR_DOWN,
                        List.of(),
                        List.of("cc-ci", "run", "demo"))
                .trusting(trust);
        return new SwarmClimber(state, recipe -> FakePlugin.plain(), new Harness("0.0.0-test", "0".repeat(40)))
                .climb(request, events)
                .results();
    }

    private Path privileged() throws Exception {
        Path repository = RecipeBuilder.sound()
                .changing("compose.yml", "    image:", PRIVILEGED)
                .in(folder.resolve("demo"));
        try (Git git = Git.init()
                .setDirectory(repository.toFile())
                .setInitialBranch("main")
                .call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("ask for the host")
                    .setAuthor("Test", "test@example.org")
                    .setCommitter("Test", "test@example.org")
                    .setSign(false)
                    .call();
        }
        return repository;
    }

    /** Nobody listens there, so a run that tries to reach it is in trouble. */
    private HostChoice unreachable() throws Exception {
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        KeyPair.genKeyPair(new JSch(), KeyPair.ECDSA, 256).writePrivateKey(key);
        Path identity = Files.write(folder.resolve("key"), key.toByteArray());
        Path knownHosts = Files.writeString(folder.resolve("known_hosts"), "");
        return new HostChoice.Existing(new SshAddress("root", "127.0.0.1", 1), identity, knownHosts);
    }

    private static Reason why(Results results, RungName rung) {
        return Optional.ofNullable(results.reasons().get(rung)).orElseThrow();
    }

    private static StageTest admission(Results results) {
        return results.stages().stream()
                .filter(stage -> stage.name().equals("install"))
                .flatMap(stage -> stage.tests().stream())
                .filter(test -> test.name().equals("what the compose files ask for is admitted"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void refusedHeadFailsInstallAndNoHostIsReached() throws Exception {
        Results results = run(unreachable(), Trust.STRANGER);
        assertThat(results.rungs()).containsEntry(RungName.INSTALL, Status.FAIL);
        assertThat(why(results, RungName.INSTALL).code()).isEqualTo(ReasonCode.REFUSED);
        assertThat(why(results, RungName.INSTALL).text()).contains("AD005 compose.yml:4 service app: privileged");
        assertThat(results.verdict()).isEqualTo(Verdict.RED);
        assertThat(results.provenance().host().fingerprint()).isEmpty();
        assertThat(results.timings())
                .extracting(timing -> timing.phase())
                .contains("lint")
                .doesNotContain("host", "images", "deploy");
        assertThat(admission(results).status()).isEqualTo(Status.FAIL);
    }

    @Test
    void whateverARunCameToItsFolderIsSealed() throws Exception {
        Path left = folder.resolve("runs")
                .resolve(run(unreachable(), Trust.STRANGER).runId());
        assertThat(Verification.of(left, Optional.empty()).holds()).isTrue();
        assertThat(ResultsFile.read(left).integrity().orElseThrow().artifacts())
                .extracting(Artifact::path)
                .contains("run.log", "events.ndjson", "lint.txt", "junit/install.xml");
    }

    @Test
    void noCellIsBootedForARefusedHead() throws Exception {
        Results results = run(new HostChoice.FreshCell(Egress.NONE), Trust.STRANGER);
        assertThat(why(results, RungName.INSTALL).code()).isEqualTo(ReasonCode.REFUSED);
        assertThat(folder.resolve("state/cells")).doesNotExist();
    }

    @Test
    void whatNeedsAStackIsLeftUnjudgedAndLintNamesTheRule() throws Exception {
        Results results = run(unreachable(), Trust.STRANGER);
        assertThat(Stream.of(RungName.UPGRADE, RungName.FUNCTIONAL, RungName.BACKUP_RESTORE)
                        .map(rung -> why(results, rung).code()))
                .containsOnly(ReasonCode.NOT_REACHED);
        assertThat(results.lint().rulesFailed()).contains("AD005");
        assertThat(why(results, RungName.LINT).code()).isEqualTo(ReasonCode.LINT_ERRORS);
    }

    @Test
    void rungThatWasAskedForIsTheOneThatFails() throws Exception {
        Results results = run(unreachable(), Trust.STRANGER, RungName.UPGRADE);
        assertThat(why(results, RungName.UPGRADE).code()).isEqualTo(ReasonCode.REFUSED);
        assertThat(why(results, RungName.INSTALL).code()).isEqualTo(ReasonCode.NOT_SELECTED);
    }

    @Test
    void trustedHeadPassesTheGateAndTheRunSaysSo() throws Exception {
        Results results = run(unreachable(), Trust.OPERATOR);
        assertThat(why(results, RungName.INSTALL).code()).isEqualTo(ReasonCode.HOST_TROUBLE);
        assertThat(admission(results).status()).isEqualTo(Status.SKIP);
        assertThat(results.lint().rulesFailed()).doesNotContain("AD005");
        assertThat(results.lint().findings())
                .anyMatch(finding ->
                        finding.rule().equals("AD005") && finding.severity().equals("warn"));
        assertThat(events.of(EventKind.WARNING))
                .anySatisfy(told -> assertThat(told.text()).contains("--trusted"));
    }
}
