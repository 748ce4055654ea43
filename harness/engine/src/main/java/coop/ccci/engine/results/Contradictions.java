package coop.ccci.engine.results;

import coop.ccci.engine.journal.StageName;
import coop.ccci.model.Outcome;
import coop.ccci.model.Reason;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import coop.ccci.model.Rungs;
import coop.ccci.model.Status;
import coop.ccci.model.results.Results;
import coop.ccci.model.results.Stage;
import coop.ccci.model.results.VolumeRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What no schema can say: results whose parts disagree, above all a pass that its own evidence does not bear out. */
final class Contradictions {
    private final Results results;
    private final List<String> found = new ArrayList<>();

    private Contradictions(Results results) {
        this.results = results;
    }

    static List<String> in(Results results) {
        Contradictions all = new Contradictions(results);
        all.reasons();
        all.judgement();
        all.skips();
        all.flags();
        all.stages();
        all.lint();
        all.upgrade();
        all.backup();
        return List.copyOf(all.found);
    }

    private void reasons() {
        for (RungName rung : RungName.values()) {
            boolean needed = status(rung) != Status.PASS;
            require(
                    needed == results.reasons().containsKey(rung),
                    "rung " + rung.wire() + " is " + status(rung).wire() + (needed ? " without" : " with")
                            + " a reason");
        }
    }

    private void judgement() {
        Rungs rungs = rungs();
        require(results.level() == rungs.level(), "level " + results.level() + ", but the rungs make " + rungs.level());
        require(
                results.verdict() == rungs.verdict(results.flags()),
                "verdict " + results.verdict().wire() + ", but rungs and flags make "
                        + rungs.verdict(results.flags()).wire());
    }

    private Rungs rungs() {
        Map<RungName, Outcome> outcomes = new EnumMap<>(RungName.class);
        for (RungName rung : RungName.values()) {
            Reason reason = Optional.ofNullable(results.reasons().get(rung))
                    .orElse(new Reason(ReasonCode.HARNESS_BUG, "no reason is given", "report this"));
            outcomes.put(
                    rung,
                    switch (status(rung)) {
                        case PASS -> Outcome.pass();
                        case FAIL -> new Outcome.Fail(reason);
                        case SKIP -> new Outcome.Skip(reason);
                        case UNVER -> new Outcome.Unver(reason);
                    });
        }
        return new Rungs(outcomes);
    }

    private void skips() {
        for (RungName rung : RungName.values()) {
            require(
                    results.skips().intentional().containsKey(rung) == (status(rung) == Status.SKIP),
                    "skips.intentional and rungs disagree on " + rung.wire());
            require(
                    results.skips().unintentional().contains(rung) == (status(rung) == Status.UNVER),
                    "skips.unintentional and rungs disagree on " + rung.wire());
        }
    }

    private void flags() {
        require(
                !results.flags().cleanTeardown() || results.leftovers().isEmpty(),
                "the teardown is called clean and has leftovers");
        require(
                !results.flags().noSecretLeak() || results.leaks().isEmpty(),
                "no secret is said to have leaked and leaks are listed");
    }

    private void stages() {
        for (Stage stage : results.stages()) {
            boolean bad = badTests(stage).findAny().isPresent();
            require(
                    stage.status() != Status.PASS || !bad,
                    "stage " + stage.name() + " passes with a test that does not");
            StageName.of(stage.name())
                    .flatMap(StageName::rung)
                    .filter(rung -> status(rung) == Status.PASS)
                    .ifPresent(rung -> require(
                            stage.status() == Status.PASS,
                            "rung " + rung.wire() + " passes, its stage " + stage.name() + " is "
                                    + stage.status().wire()));
        }
    }

    private static Stream<Status> badTests(Stage stage) {
        return stage.tests().stream()
                .map(test -> test.status())
                .filter(status -> status == Status.FAIL || status == Status.UNVER);
    }

    private void lint() {
        require(results.lint().status() == status(RungName.LINT), "lint.status and rungs.lint disagree");
        require(
                results.lint().status() != Status.PASS
                        || results.lint().rulesFailed().isEmpty(),
                "lint passes with rules that failed");
    }

    private void upgrade() {
        require(
                status(RungName.UPGRADE) != Status.PASS || results.base().isPresent(),
                "rung upgrade passes without a base");
        require(results.base().map(base -> !base.ref().equals(results.ref())).orElse(true), "the base is the head");
    }

    private void backup() {
        if (status(RungName.BACKUP_RESTORE) != Status.PASS) {
            return;
        }
        require(results.backup().isPresent(), "rung backup_restore passes without a snapshot");
        List<VolumeRow> durable = results.volumes().stream()
                .filter(volume -> volume.kind().equals("durable"))
                .toList();
        require(!durable.isEmpty(), "rung backup_restore passes without a durable volume");
        for (VolumeRow volume : durable) {
            require(
                    isProven(volume, durable.size()),
                    "rung backup_restore passes, volume " + volume.name() + " is not proven in every column");
        }
    }

    private static boolean isProven(VolumeRow volume, int durable) {
        boolean neighbours = durable == 1 ? volume.neighboursKept().orElse(true) : isTrue(volume.neighboursKept());
        return neighbours
                && Stream.of(
                                volume.captured(),
                                volume.wiped(),
                                volume.restoredAlone(),
                                volume.restoredAll(),
                                volume.restoredFresh())
                        .allMatch(Contradictions::isTrue);
    }

    private static boolean isTrue(Optional<Boolean> column) {
        return column.orElse(false);
    }

    private Status status(RungName rung) {
        return Optional.ofNullable(results.rungs().get(rung)).orElse(Status.UNVER);
    }

    private void require(boolean holds, String contradiction) {
        if (!holds) {
            found.add(contradiction);
        }
    }
}
