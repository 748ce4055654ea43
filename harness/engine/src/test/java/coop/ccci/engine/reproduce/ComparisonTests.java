package coop.ccci.engine.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTests {
    private static List<Difference> differences(SampleRun second) {
        return Comparison.of(SampleRun.first().results(), second.results());
    }

    private static void assertOnly(SampleRun second, String where, String first, String other) {
        assertThat(differences(second)).singleElement().satisfies(one -> {
            assertThat(one.where()).isEqualTo(where);
            assertThat(one.first()).isEqualTo(first);
            assertThat(one.second()).isEqualTo(other);
            assertThat(one.why()).isNotBlank();
        });
    }

    @Test
    void aRunUnderAnotherIdIsTheSame() {
        assertThat(differences(SampleRun.second())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "/recipe | \"mailu\" | recipe | custom-html | mailu",
                "/version | \"2\" | version | 1.2.0+1.22.1 | 2",
                "/verdict | \"red\" | verdict | green | red",
                "/level | 4 | level | 5 | 4",
                "/rungs/upgrade | \"fail\" | rung upgrade | pass | fail",
                "/stages/3/status | \"unver\" | stage restore | pass | unver",
                "/stages/3/tests/1/status | \"fail\" | test restore / volume content comes back by itself | pass | fail",
                "/volumes/0/service | \"web\" | volume content / service | app | web",
                "/volumes/0/path | \"/srv\" | volume content / path | /usr/share/nginx/html | /srv",
                "/volumes/0/kind | \"transient\" | volume content / kind | durable | transient",
                "/volumes/0/reason | \"\" | volume content / reason | the operator's own files | -",
                "/volumes/0/probe | null | volume content / probe | ContentProbe | -",
                "/volumes/0/captured | false | volume content / captured | yes | no",
                "/volumes/0/wiped | false | volume content / wiped | yes | no",
                "/volumes/0/neighbours_kept | true | volume content / neighbours_kept | not looked at | yes",
                "/volumes/0/restored_alone | false | volume content / restored_alone | yes | no",
                "/volumes/0/restored_all | null | volume content / restored_all | yes | not looked at",
                "/volumes/0/restored_fresh | false | volume content / restored_fresh | yes | no",
                "/flags/clean_teardown | false | flag clean_teardown | true | false",
                "/flags/no_secret_leak | false | flag no_secret_leak | true | false",
                "/identity/head/0/image | \"nginx:2\" | identity head / app / image | cc-ci-lab/nginx:1.22.1-r1 | nginx:2",
                "/identity/base/0/running_digest | \"\" | identity base / app / running_digest"
                        + " | sha256:a350fe3675cfdbc591662eb75bc08cc56e51f149b7a3ea403dc86d3638075c43 | -",
                "/identity/head/0/intended_digest | \"\" | identity head / app / intended_digest"
                        + " | sha256:29a9ae41a472b4358bed5b3ebac2350afc7786083d866c1ca146730332f80879 | -",
                "/identity/head/0/labels/traefik.enable | \"false\" | identity head / app / label traefik.enable | true | false",
                "/identity/head/0/labels/x | \"y\" | identity head / app / label x | - | y",
                "/lint/status | \"fail\" | lint | pass | fail",
                "/lint/rules_failed/- | \"R009\" | lint rule R009 | - | failed",
                "/lint/findings/0/severity | \"error\" | lint finding R006 in catalogue | unver | error"
            })
    void whatIsSeenOtherwiseIsNamed(String place, String json, String where, String first, String second) {
        assertThat(differences(SampleRun.second().with(place, json)))
                .filteredOn(one -> one.where().equals(where) && one.first().equals(first))
                .anyMatch(one -> one.second().equals(second) || one.second().equals("-"));
    }

    @Test
    void oneChangeIsOneDifference() {
        assertOnly(SampleRun.second().with("/level", "4"), "level", "5", "4");
        assertOnly(
                SampleRun.second().with("/volumes/0/restored_alone", "false"),
                "volume content / restored_alone",
                "yes",
                "no");
    }

    @Test
    void aRungThatFailsForAnotherReasonIsADifferenceAndBothAreTold() {
        SampleRun lost = SampleRun.first()
                .with("/rungs/upgrade", "\"fail\"")
                .with("/reasons/upgrade", "{\"code\":\"seed_lost\",\"text\":\"page 1 is gone\",\"next\":\"look\"}");
        SampleRun rolledBack = SampleRun.second()
                .with("/rungs/upgrade", "\"fail\"")
                .with("/reasons/upgrade", "{\"code\":\"rolled_back\",\"text\":\"Swarm went back\",\"next\":\"look\"}");
        assertThat(Comparison.of(lost.results(), rolledBack.results()))
                .containsExactly(new Difference(
                        "rung upgrade",
                        "fail seed_lost",
                        "fail rolled_back",
                        "it was fail seed_lost (page 1 is gone) and is fail rolled_back (Swarm went back)"));
    }

    @Test
    void aReasonInOtherWordsIsTheSameReason() {
        String reason = "{\"code\":\"seed_lost\",\"text\":\"%s\",\"next\":\"look\"}";
        SampleRun one = SampleRun.first().with("/reasons/upgrade", reason.formatted("page a81b is gone"));
        SampleRun other = SampleRun.second().with("/reasons/upgrade", reason.formatted("page 77f0 is gone"));
        assertThat(Comparison.of(one.results(), other.results())).isEmpty();
    }

    @Test
    void aTestThatOnlyOneRunHasIsNamed() {
        assertOnly(
                SampleRun.second().without("/stages/4/tests/0"),
                "test functional / unknown page is not found",
                "pass",
                "-");
        String extra = "{\"name\":\"cats are served\",\"status\":\"skip\",\"ms\":1,\"message\":\"no cats\"}";
        assertOnly(
                SampleRun.second().with("/stages/4/tests/-", extra), "test functional / cats are served", "-", "skip");
    }

    @Test
    void aTestMadeTwiceIsComparedEachTime() {
        SampleRun second = SampleRun.second().with("/stages/3/tests/2/status", "\"fail\"");
        assertOnly(second, "test restore / wiping volume content takes its items away", "pass", "fail");
        assertThat(differences(SampleRun.second().without("/stages/3/tests/2"))).hasSize(1);
    }

    @Test
    void aStageVolumeOrServiceThatIsGoneIsNamed() {
        assertOnly(SampleRun.second().without("/stages/4"), "stage functional", "pass", "-");
        assertOnly(SampleRun.second().without("/volumes/0"), "volume content", "durable", "-");
        assertOnly(
                SampleRun.second().without("/identity/head/0"),
                "identity head / app",
                "cc-ci-lab/nginx:1.22.1-r1",
                "-");
    }

    @Test
    void anotherBaseIsNamedAndItsKindIsNot() {
        assertThat(differences(SampleRun.second().with("/base/kind", "\"chosen\"")))
                .isEmpty();
        assertOnly(SampleRun.second().with("/base", "null"), "base", "631841aec30a86c28df01aca2eb94c0ac5b36af7", "-");
    }

    @Test
    void aLeftoverUnderTheOtherStacksNameIsTheSame() {
        String left = "{\"kind\":\"volume\",\"name\":\"{stack}_content\",\"owner\":\"stack {stack}\"}";
        SampleRun first = SampleRun.first().with("/leftovers/-", left);
        SampleRun second = SampleRun.second().with("/leftovers/-", left);
        assertThat(Comparison.of(first.results(), second.results())).isEmpty();
        assertThat(Comparison.of(first.results(), SampleRun.second().results()))
                .singleElement()
                .satisfies(one -> assertThat(one.where()).startsWith("leftover volume customht-"));
    }

    @Test
    void aTasksOwnIdIsNoDifference() {
        String task = "{\"kind\":\"container\",\"name\":\"/{stack}_app.1.%s\",\"owner\":\"stack {stack}\"}";
        SampleRun first = SampleRun.first().with("/leftovers/-", task.formatted("a".repeat(25)));
        SampleRun second = SampleRun.second().with("/leftovers/-", task.formatted("b".repeat(25)));
        assertThat(Comparison.of(first.results(), second.results())).isEmpty();
    }

    @Test
    void aLeakElsewhereIsADifferenceInBothRuns() {
        String leak = "{\"secret\":\"db_password\",\"where\":\"services/{stack}-app.log\",\"encoding\":\"%s\"}";
        SampleRun first = SampleRun.first().with("/leaks/-", leak.formatted("plain"));
        SampleRun same = SampleRun.second().with("/leaks/-", leak.formatted("plain"));
        SampleRun other = SampleRun.second().with("/leaks/-", leak.formatted("hex"));
        assertThat(Comparison.of(first.results(), same.results())).isEmpty();
        assertThat(Comparison.of(first.results(), other.results())).hasSize(2);
    }

    @Test
    void onAnotherKindOfHostOnlyWhatCouldNotBeUndoneIsCompared() {
        String undone = "{\"name\":\"undone: network proxy\",\"status\":\"%s\",\"ms\":0,\"message\":null}";
        SampleRun host =
                SampleRun.first().with("/provenance/command", "[\"cc-ci\",\"run\",\"x\",\"--host\",\"ssh://a\"]");
        SampleRun clean = host.with("/stages/6/tests/-", undone.formatted("pass"));
        SampleRun stuck = host.with("/stages/6/tests/-", undone.formatted("fail"));
        assertThat(Comparison.of(clean.results(), SampleRun.second().results())).isEmpty();
        assertThat(Comparison.of(stuck.results(), SampleRun.second().results()))
                .extracting(Difference::where)
                .containsExactly("test teardown / undone: network proxy");
    }

    @Test
    void inACellEveryStepOfTheTeardownIsCompared() {
        assertThat(differences(SampleRun.second().without("/stages/6/tests/0"))).hasSize(1);
    }
}
