package coop.ccci.engine.results;

import coop.ccci.model.Flags;
import coop.ccci.model.Reason;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import coop.ccci.model.Verdict;
import coop.ccci.model.results.BackupFacts;
import coop.ccci.model.results.BaseRef;
import coop.ccci.model.results.HostFacts;
import coop.ccci.model.results.Identities;
import coop.ccci.model.results.ImageRef;
import coop.ccci.model.results.LintReport;
import coop.ccci.model.results.Provenance;
import coop.ccci.model.results.Results;
import coop.ccci.model.results.ServiceIdentity;
import coop.ccci.model.results.Skips;
import coop.ccci.model.results.Stage;
import coop.ccci.model.results.StageTest;
import coop.ccci.model.results.Timing;
import coop.ccci.model.results.VolumeRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Results that are valid, to be changed in one place by a test. */
public final class SampleResults {
    static final String DIGEST = "sha256:" + "5".repeat(64);
    private static final Instant START = Instant.parse("2026-01-02T03:04:05.678Z");

    private SampleResults() {}

    /** Every rung passed. */
    public static Results green() {
        Map<RungName, Status> rungs = new EnumMap<>(RungName.class);
        for (RungName rung : RungName.values()) {
            rungs.put(rung, Status.PASS);
        }
        return results(rungs, Map.of(), Verdict.GREEN, 5, List.of(volume("mail", true), volume("admin", true)));
    }

    /** The restore lost a volume, and nothing has functional tests. */
    public static Results red() {
        Map<RungName, Status> rungs = new EnumMap<>(green().rungs());
        rungs.put(RungName.BACKUP_RESTORE, Status.FAIL);
        rungs.put(RungName.FUNCTIONAL, Status.SKIP);
        Map<RungName, Reason> reasons = new EnumMap<>(RungName.class);
        reasons.put(RungName.BACKUP_RESTORE, new Reason(ReasonCode.NOT_RESTORED, "volume mail is empty", "back it up"));
        reasons.put(RungName.FUNCTIONAL, new Reason(ReasonCode.NO_FUNCTIONAL_TESTS, "none are written", "write some"));
        return results(rungs, reasons, Verdict.RED, 2, List.of(volume("mail", false), volume("admin", true)));
    }

    static Results green(List<VolumeRow> volumes) {
        return results(green().rungs(), Map.of(), Verdict.GREEN, 5, volumes);
    }

    static Results verdict(Results of, Verdict verdict, int level) {
        return results(of.rungs(), of.reasons(), verdict, level, of.volumes());
    }

    static VolumeRow volume(String name, boolean restored) {
        Optional<Boolean> seen = Optional.of(true);
        return new VolumeRow(
                name,
                "imap",
                "/" + name,
                "durable",
                "holds it",
                Optional.of("MailProbe"),
                seen,
                seen,
                seen,
                Optional.of(restored),
                seen,
                restored ? seen : Optional.empty());
    }

    static Stage stage(String name, Status status, StageTest... tests) {
        return new Stage(name, status, 1234, List.of(tests));
    }

    static StageTest test(String name, Status status) {
        return new StageTest(name, status, 7, status == Status.PASS ? Optional.empty() : Optional.of("seen: nothing"));
    }

    private static Results results(
            Map<RungName, Status> rungs,
            Map<RungName, Reason> reasons,
            Verdict verdict,
            int level,
            List<VolumeRow> rows) {
        Map<RungName, ReasonCode> intentional = new EnumMap<>(RungName.class);
        List<RungName> unintentional = new ArrayList<>();
        List<Stage> stages = new ArrayList<>();
        rungs.forEach((rung, status) -> {
            String name = rung == RungName.BACKUP_RESTORE ? "restore" : rung.wire();
            stages.add(stage(name, status, test(name + " is as it should be", status)));
        });
        reasons.forEach((rung, reason) -> {
            if (rungs.get(rung) == Status.SKIP) {
                intentional.put(rung, reason.code());
            } else if (rungs.get(rung) == Status.UNVER) {
                unintentional.add(rung);
            }
        });
        return new Results(
                3,
                "mailu-20260102-030405-1a2b3c",
                "mailu",
                "3.1.0+2024.06",
                Optional.of("12"),
                "a".repeat(40),
                Optional.of(new BaseRef("release", "3.0.1+2024.06", "b".repeat(40))),
                START,
                START.plusMillis(61_250),
                61_250,
                List.of(new Timing("deploy", "head", 1200, 4300)),
                verdict,
                level,
                rungs,
                reasons,
                stages,
                rows,
                new Identities(
                        List.of(), List.of(new ServiceIdentity("imap", "mailu/imap:1", DIGEST, DIGEST, Map.of()))),
                Optional.of(new BackupFacts("restic", "0.14.0", "c".repeat(64), 4096, 3)),
                new Skips(intentional, unintentional),
                new Flags(true, true),
                List.of(),
                List.of(),
                new LintReport(rungs.getOrDefault(RungName.LINT, Status.UNVER), List.of(), List.of()),
                new Provenance(
                        "https://git.example/mailu.git",
                        "d".repeat(40),
                        "0.1.0",
                        "e".repeat(40),
                        "none",
                        new HostFacts("SHA256:" + "f".repeat(43), "20.10.24", 1),
                        List.of(new ImageRef("mailu/imap:1", DIGEST)),
                        "42",
                        List.of("cc-ci", "run", "mailu")),
                Map.of("converge_timeout", "PT3M"));
    }
}
