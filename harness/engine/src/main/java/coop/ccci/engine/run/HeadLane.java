package coop.ccci.engine.run;

import coop.ccci.engine.backup.BackupLabels;
import coop.ccci.engine.deploy.Deployed;
import coop.ccci.engine.deploy.Deployer.Ending;
import coop.ccci.engine.deploy.StackPlan;
import coop.ccci.engine.journal.Checks;
import coop.ccci.engine.journal.Lane;
import coop.ccci.engine.journal.StageName;
import coop.ccci.engine.rung.BackupRung;
import coop.ccci.engine.rung.FunctionalRung;
import coop.ccci.engine.rung.LiveStack;
import coop.ccci.engine.swarm.Baseline;
import coop.ccci.model.Outcome;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The head's stack: install, functional, backup and restore; tells when it is up, or will not be. */
final class HeadLane implements Runnable {
    private static final Checks.Meaning DEPLOYS =
            new Checks.Meaning(ReasonCode.RECIPE_BROKEN, "mend the compose file where Docker says so");

    private final Run run;
    private final StackPlan plan;
    private final Equipment equipment;
    private final Findings findings;
    private final Selection selection;
    private final CountDownLatch up;
    private Optional<LiveStack> installed = Optional.empty();

    HeadLane(Run run, StackPlan plan, Equipment equipment, Findings findings, Selection selection, CountDownLatch up) {
        this.run = run;
        this.plan = plan;
        this.equipment = equipment;
        this.findings = findings;
        this.selection = selection;
        this.up = up;
    }

    @Override
    public void run() {
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            climb(beside.submit(this::prepare));
            // What is still at work on the repository would make its folder anew after the teardown.
            beside.shutdownNow();
        }
    }

    private void climb(Future<?> repository) {
        try {
            selection.climb(RungName.INSTALL, this::install, equipment.doubt()::weigh);
        } finally {
            up.countDown();
        }
        selection.climb(RungName.FUNCTIONAL, this::functional, equipment.doubt()::weigh);
        selection.climb(RungName.BACKUP_RESTORE, () -> backupAndRestore(repository), equipment.doubt()::weigh);
    }

    private void prepare() {
        if (!BackupLabels.plan(plan.compose()).captures().isEmpty()) {
            equipment.backupbot().prepare();
        }
    }

    private Outcome install() throws Exception {
        Checks checks = new Checks(run.journal());
        Optional<LiveStack> stack = deploy(checks);
        if (stack.isPresent()) {
            findings.headStack(stack.get());
            findings.head(equipment.launch().check(checks, StageName.INSTALL, stack.get(), Baseline.none()));
        }
        Outcome outcome = checks.outcome();
        installed = outcome.status() == Status.PASS ? stack : Optional.empty();
        return outcome;
    }

    private Optional<LiveStack> deploy(Checks checks) throws InterruptedException {
        LiveStack[] stack = new LiveStack[1];
        checks.that(StageName.INSTALL, "the head deploys", DEPLOYS, () -> {
            Deployed deployed = run.journal()
                    .timed("deploy", Lane.HEAD, () -> equipment.deployer().deployNew(plan, Ending.BY_THE_BOOK));
            stack[0] = new LiveStack(Lane.HEAD, deployed, equipment.connect(plan));
            return Optional.empty();
        });
        return Optional.ofNullable(stack[0]);
    }

    private Outcome functional() throws Exception {
        return installed.isEmpty()
                ? notUp()
                : new FunctionalRung(run.journal())
                        .climb(run.plugin(), installed.get().app());
    }

    private Outcome backupAndRestore(Future<?> repository) throws Exception {
        if (installed.isEmpty()) {
            return notUp();
        }
        BackupRung rung =
                new BackupRung(equipment.backupbot(), equipment.deployer(), equipment.launch(), run.journal());
        try {
            return rung.climb(installed.get(), run.plugin(), repository);
        } finally {
            findings.volumes(rung.rows(installed.get(), run.plugin()));
            findings.backup(rung.facts());
        }
    }

    private static Outcome notUp() {
        return Outcome.unver(
                ReasonCode.NOT_REACHED,
                "the head's stack did not pass install, so there is nothing to judge",
                "mend install first");
    }
}
