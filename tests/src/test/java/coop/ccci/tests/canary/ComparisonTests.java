package coop.ccci.tests.canary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The least difference between a design and what was seen is told. */
class ComparisonTests {
    private static final String DESIGN = """
            verdict: red
            level: 1
            exit: 4
            rungs:
              install: pass
              upgrade: fail seed_lost
              backup_restore: skip not_selected
              functional: skip not_selected
              lint: pass
            failing:
              - stage: upgrade
                check: the item in volume content survives the upgrade
                status: fail
                says: lost its item
            volumes:
              content: captured, not wiped
            flags: {clean_teardown: false, no_secret_leak: false}
            leaks:
              - secret: api_key
                encoding: plain
                where: log of service STACK-app
            leftovers: [volume, volume]
            """;

    private static Designed design(String text) {
        return Yaml.parse(text, Designed.class);
    }

    private static void assertTold(String text, String other, String... differences) {
        assertThat(Comparison.of(design(DESIGN), design(DESIGN.replaceFirst(text, other))))
                .containsExactly(differences);
    }

    @Test
    void theSameIsNoDifference() {
        assertThat(Comparison.of(design(DESIGN), design(DESIGN))).isEmpty();
    }

    @Test
    void anotherVerdictLevelOrExitIsTold() {
        assertTold(
                "verdict: red",
                "verdict: green",
                "designed, not seen: verdict red",
                "seen, not designed: verdict green");
        assertTold("level: 1", "level: 2", "designed, not seen: level 1", "seen, not designed: level 2");
        assertTold("exit: 4", "exit: 1", "designed, not seen: exit 4", "seen, not designed: exit 1");
    }

    @Test
    void anotherReasonOfARungIsTold() {
        assertTold(
                "seed_lost",
                "rolled_back",
                "designed, not seen: rung upgrade fail seed_lost",
                "seen, not designed: rung upgrade fail rolled_back");
    }

    @Test
    void anotherFailingCheckIsTold() {
        assertTold(
                "status: fail",
                "status: unver",
                "designed, not seen: check of stage upgrade: fail: the item in volume content survives the upgrade",
                "seen, not designed: check of stage upgrade: unver: the item in volume content survives the upgrade");
    }

    @Test
    void aCheckThatFailsWithOtherWordsIsTold() {
        assertTold(
                "lost its item",
                "is gone",
                "check of stage upgrade: fail: the item in volume content survives the upgrade does not say"
                        + " \"lost its item\" but: is gone");
    }

    @Test
    void anotherColumnOfAVolumeOrFlagIsTold() {
        assertTold(
                "captured, not wiped",
                "captured, wiped",
                "designed, not seen: volume content: captured, not wiped",
                "seen, not designed: volume content: captured, wiped");
        assertTold(
                "clean_teardown: false",
                "clean_teardown: true",
                "designed, not seen: flag clean_teardown false",
                "seen, not designed: flag clean_teardown true");
    }

    @Test
    void anotherPlaceOfALeakIsToldAndSoIsAMissingLeftover() {
        assertTold(
                "log of service STACK-app",
                "labels of service app",
                "designed, not seen: leak of api_key, plain, in the log of service STACK-app",
                "seen, not designed: leak of api_key, plain, in the labels of service app");
        assertTold("volume, volume", "volume", "designed, not seen: left over: volume");
    }

    @Test
    void whatIsTheRunsOwnIsMasked() {
        assertThat(Seen.masked("base stack customht-1a2b3c is commit 0123abcd"))
                .isEqualTo("base stack STACK is commit COMMIT");
        assertThat(Seen.masked("log of service mailu-00ff11-app")).isEqualTo("log of service STACK-app");
    }
}
