package coop.ccci.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.app.LabStack;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import coop.ccci.model.StackName;
import coop.ccci.model.results.BackupFacts;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("swarm")
class ResticBackupbotTests {
    private static final Plans BOTH = Plans.capturing("alpha", ".").and("beta", ".");
    private static BackupLab lab;
    private static LabStack stack;
    private static StackName name;
    private static ResticBackupbot bot;

    @BeforeAll
    static void open() {
        lab = BackupLab.open("resticbot");
        stack = lab.stack();
        name = stack.name();
        bot = lab.restic();
        bot.prepare();
    }

    @AfterAll
    static void close() {
        lab.close();
    }

    @BeforeEach
    void seed() {
        lab.seed();
    }

    @Test
    void snapshotIsNamedInFullAndListsEachVolumesFiles() {
        BackupFacts facts = bot.create(name, BOTH.plan());
        assertThat(facts.snapshot()).matches("[0-9a-f]{64}");
        assertThat(facts.toolVersion()).matches("\\d+\\.\\d+.*");
        assertThat(facts.files()).isEqualTo(2);
        assertThat(facts.bytes()).isEqualTo(12);
        assertThat(bot.files(facts, name, "alpha")).containsExactly("item");
        assertThat(bot.files(facts, name, "gamma")).isEmpty();
    }

    @Test
    void onlyTheNamedVolumeIsRestored() {
        BackupFacts facts = bot.create(name, BOTH.plan());
        stack.sh("app", "rm /alpha/item; echo changed > /beta/item");
        bot.restore(facts, name, BOTH.plan(), Set.of("alpha"));
        assertThat(stack.sh("app", "cat /alpha/item /beta/item")).isEqualTo("first\nchanged");
    }

    @Test
    void ownersModesAndLinksComeBack() {
        String look = "cd /alpha; stat -c '%u:%g %a %F %n' item sub sub/link; realpath sub/link";
        stack.sh(
                "app",
                "mkdir -m 2710 /alpha/sub; ln -s ../item /alpha/sub/link; chown 12:34 /alpha/item /alpha/sub; "
                        + "chmod 4640 /alpha/item");
        String before = stack.sh("app", look);
        BackupFacts facts = bot.create(name, BOTH.plan());
        stack.sh("app", "rm -r /alpha/*");
        bot.restore(facts, name, BOTH.plan(), Set.of("alpha"));
        assertThat(stack.sh("app", look)).isEqualTo(before).contains("12:34 4640");
    }

    @Test
    void verySnapshotIsRestoredAndNotTheNewest() {
        BackupFacts old = bot.create(name, BOTH.plan());
        stack.sh("app", "echo newer > /alpha/item");
        BackupFacts newer = bot.create(name, BOTH.plan());
        bot.restore(old, name, BOTH.plan(), Set.of("alpha"));
        assertThat(stack.sh("app", "cat /alpha/item")).isEqualTo("first");
        bot.restore(newer, name, BOTH.plan(), Set.of("alpha"));
        assertThat(stack.sh("app", "cat /alpha/item")).isEqualTo("newer");
    }

    @Test
    void hooksDumpAndImport() {
        BackupPlan plan = Plans.capturing("alpha", "dump")
                .preHook("app", "cat /beta/item | tr a-z A-Z > /alpha/dump")
                .postHook("app", "rm /alpha/dump")
                .restoreHooks("app", "rm -f /beta/item", "cp /alpha/dump /beta/item")
                .plan();
        BackupFacts facts = bot.create(name, plan);
        assertThat(bot.files(facts, name, "alpha")).containsExactly("dump");
        bot.restore(facts, name, plan, Set.of("alpha"));
        assertThat(stack.sh("app", "cat /beta/item")).isEqualTo("OTHER");
    }

    @Test
    void hooksOfOtherServicesAreLeftAloneWhenRestoring() {
        BackupPlan plan = BOTH.restoreHooks("plain", "exit 9", "exit 9").plan();
        BackupFacts facts = bot.create(name, plan);
        bot.restore(facts, name, plan, Set.of("alpha"));
        assertThat(stack.sh("app", "cat /alpha/item")).isEqualTo("first");
    }

    @Test
    void brokenPipeInAHookIsItsFailure() {
        BackupPlan plan = BOTH.preHook("app", "sh -c 'echo cannot dump >&2; exit 5' | cat > /tmp/dump")
                .plan();
        refused(
                ReasonCode.HOOK_FAILED,
                "pre-hook of service app: it exited 5: cannot dump",
                () -> bot.create(name, plan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "plain"})
    void failedHookIsQuotedWithOrWithoutBash(String service) {
        BackupPlan plan =
                BOTH.preHook(service, "echo no such database >&2; exit 5").plan();
        refused(ReasonCode.HOOK_FAILED, "it exited 5: no such database", () -> bot.create(name, plan));
    }

    @Test
    void postHooksRunEvenIfTheBackupFails() {
        BackupPlan plan = Plans.capturing("alpha", "none")
                .postHook("plain", "exit 4")
                .postHook("app", "echo ran > /beta/post")
                .plan();
        refused(ReasonCode.BACKUP_FAILED, "path none of volume alpha does not exist", () -> bot.create(name, plan));
        assertThat(stack.sh("app", "cat /beta/post")).isEqualTo("ran");
    }

    @Test
    void emptyDumpIsRefused() {
        BackupPlan plan = Plans.capturing("alpha", "item", "dump")
                .preHook("app", ": > /alpha/dump")
                .plan();
        refused(ReasonCode.BACKUP_FAILED, "path dump of volume alpha is empty", () -> bot.create(name, plan));
    }

    @Test
    void linkOutOfTheVolumeIsRefused() {
        stack.sh("app", "ln -s / /alpha/out");
        BackupPlan plan = Plans.capturing("alpha", "out/etc").plan();
        refused(ReasonCode.BACKUP_FAILED, "leads out of the volume", () -> bot.create(name, plan));
    }

    @Test
    void volumeThatDoesNotExistIsRefused() {
        BackupPlan plan = BOTH.and("delta", ".").plan();
        refused(ReasonCode.BACKUP_FAILED, "has no such volume", () -> bot.create(name, plan));
    }

    @Test
    void hookWaitsForTheContainerThatReplacesAnother() {
        String old = stack.container("app").abbreviated();
        stack.replace("app");
        BackupFacts facts = bot.create(
                name,
                Plans.capturing("alpha", "who")
                        .preHook("app", "hostname > /alpha/who")
                        .plan());
        assertThat(bot.files(facts, name, "alpha")).containsExactly("who");
        String who = stack.sh("app", "cat /alpha/who");
        assertThat(who).isNotEqualTo(old).isEqualTo(stack.container("app").abbreviated());
    }

    @Test
    void snapshotOfAnotherStackIsRefused() {
        BackupFacts facts = bot.create(name, Plans.capturing("beta", ".").plan());
        assertThatThrownBy(() -> bot.restore(facts, name, BOTH.plan(), Set.of("alpha")))
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining("holds nothing of");
    }

    @Test
    void unknownSnapshotIsTrouble() {
        BackupFacts facts = new BackupFacts("restic", "0", "0".repeat(64), 0, 0);
        assertThatThrownBy(() -> bot.restore(facts, name, BOTH.plan(), Set.of("alpha")))
                .isInstanceOf(HostTrouble.class);
    }

    @Test
    void stackThatLostEverythingIsRestoredUnderItsName() {
        BackupFacts facts = bot.create(name, BOTH.and("gamma", ".").plan());
        stack.close();
        refused(
                ReasonCode.NOT_RESTORED,
                "has no such volume",
                () -> bot.restore(facts, name, BOTH.plan(), Set.of("alpha")));
        stack.deploy(BackupLab.COMPOSE);
        bot.restore(facts, name, BOTH.and("gamma", ".").plan(), Set.of("alpha", "beta", "gamma"));
        assertThat(List.of(stack.sh("app", "cat /alpha/item /beta/item"), stack.sh("plain", "cat /gamma/item")))
                .containsExactly("first\nother", "third");
    }

    private static void refused(ReasonCode code, String why, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RecipeProblem.class, problem -> {
            assertThat(problem.what()).contains(why);
            assertThat(problem.code()).isEqualTo(code);
        });
    }
}
