package coop.ccci.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RungsTests {
    private static final Flags GOOD = new Flags(true, true);
    /** The beginning of a climb in which nothing failed and everything was judged. */
    private static final Pattern CLIMBED = Pattern.compile("^[ps]*");

    /** A climb as a word: p, f, s or u for each rung, in order. */
    private static String word(List<Status> statuses) {
        return statuses.stream().map(status -> status.wire().substring(0, 1)).collect(Collectors.joining());
    }

    private static Rungs climb(String word) {
        return AllClimbs.rungs(AllClimbs.statuses()
                .filter(statuses -> word(statuses).equals(word))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void thereAreFourToTheFifthClimbs() {
        assertThat(AllClimbs.statuses().distinct()).hasSize(1024);
    }

    @Test
    void levelCountsThePassesBeforeTheFirstFailOrUnverInEveryClimb() {
        AllClimbs.statuses().forEach(statuses -> {
            Matcher climbed = CLIMBED.matcher(word(statuses));
            assertThat(climbed.find()).isTrue();
            long passes = climbed.group().chars().filter(rung -> rung == 'p').count();
            assertThat(AllClimbs.rungs(statuses).level()).as(word(statuses)).isEqualTo((int) passes);
        });
    }

    @Test
    void verdictFollowsFromTheFourRungsBesidesLintInEveryClimb() {
        AllClimbs.statuses().forEach(statuses -> {
            String besidesLint = word(statuses).substring(0, 4);
            Verdict expected = besidesLint.contains("f")
                    ? Verdict.RED
                    : besidesLint.contains("u") ? Verdict.UNVERIFIED : Verdict.GREEN;
            assertThat(AllClimbs.rungs(statuses).verdict(GOOD))
                    .as(word(statuses))
                    .isEqualTo(expected);
        });
    }

    @Test
    void everyClimbThatLeftSomethingOrLeakedIsRed() {
        Stream.of(new Flags(false, true), new Flags(true, false), new Flags(false, false))
                .forEach(flags -> assertThat(AllClimbs.statuses().map(AllClimbs::rungs))
                        .allMatch(rungs -> rungs.verdict(flags) == Verdict.RED));
    }

    @Test
    void worseOutcomeNeverRaisesTheLevel() {
        AllClimbs.statuses().forEach(statuses -> {
            int level = AllClimbs.rungs(statuses).level();
            for (int rung = 0; rung < statuses.size(); rung++) {
                List<Status> worse = new java.util.ArrayList<>(statuses);
                worse.set(rung, Status.FAIL);
                assertThat(AllClimbs.rungs(worse).level()).as(word(worse)).isLessThanOrEqualTo(level);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"ppppp,5", "ppspp,4", "pfppp,1", "puppp,1", "sssss,0", "fpppp,0", "ppppf,4", "sspss,1"})
    void levelIsTheNumberOfRungsClimbed(String word, int level) {
        assertThat(climb(word).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ppppf", "ppppu", "pssss"})
    void lintAndSkipsDoNotSpoilGreen(String word) {
        assertThat(climb(word).verdict(GOOD)).isEqualTo(Verdict.GREEN);
    }

    @Test
    void failOutranksUnver() {
        assertThat(climb("ufppp").verdict(GOOD)).isEqualTo(Verdict.RED);
    }

    @Test
    void climbWithoutAnOutcomeForEveryRungIsRefused() {
        Map<RungName, Outcome> four = new java.util.EnumMap<>(climb("ppppp").outcomes());
        four.remove(RungName.LINT);
        assertThatThrownBy(() -> new Rungs(four)).hasMessageContaining("every rung needs an outcome");
    }

    @Test
    void outcomesCannotBeChangedAfterwards() {
        assertThatThrownBy(() -> climb("fpppp").outcomes().put(RungName.INSTALL, Outcome.pass()))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
