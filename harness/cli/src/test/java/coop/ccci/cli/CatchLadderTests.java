package coop.ccci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.model.HostTrouble;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import coop.ccci.model.UsageProblem;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CatchLadderTests {

    static Stream<Arguments> problems() {
        return Stream.of(
                Arguments.of(new UsageProblem("cloning x: no such repository", "correct it"), 2),
                Arguments.of(new HostTrouble("cloning x: no such repository", "correct it"), 3),
                Arguments.of(new RecipeProblem(ReasonCode.REFUSED, "cloning x: no such repository", "correct it"), 1));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void aProblemIsTwoSentencesWithoutATrace(RuntimeException problem, int exit) {
        Stage stage = climbingInto(problem);
        assertThat(stage.run("run", "mailu", "--src", "x", "--ref", "y")).isEqualTo(exit);
        assertThat(stage.err()).isEqualTo("cc-ci: cloning x: no such repository\n  next: correct it\n");
    }

    @Test
    void anythingElseIsOurBugWithItsTraceAndWhereToReportIt() {
        Stage stage = climbingInto(new IllegalStateException("level 5, but the rungs make 4"));
        assertThat(stage.run("run", "mailu", "--src", "x", "--ref", "y")).isEqualTo(70);
        assertThat(stage.err())
                .contains(
                        "this is a bug of cc-ci", "level 5, but the rungs make 4", "next: report it", "\tat coop.ccci");
    }

    @Test
    void anErrorOfTheMachineIsCaughtToo() {
        Stage stage = new Stage();
        stage.parts.climber = (request, listener) -> {
            throw new OutOfMemoryError("Java heap space");
        };
        assertThat(stage.run("run", "mailu", "--src", "x", "--ref", "y")).isEqualTo(70);
    }

    @Test
    void aRunThatPublishedNothingIsOurBugAndNeverGreen() {
        Stage stage = new Stage();
        stage.parts.climbs(java.util.List.of(), "{}");
        assertThat(stage.run("run", "mailu", "--src", "x", "--ref", "y", "--out", "target/none"))
                .isIn(2, 70);
        assertThat(stage.out()).doesNotContain("LEVEL");
    }

    @Test
    void escapeSequencesOfAHostNeverReachTheTerminal() {
        Stage stage = climbingInto(new HostTrouble("ssh: \u001b[2J\u0007gone\ncc-ci: fine", "look"));
        assertThat(stage.run("run", "mailu", "--src", "x", "--ref", "y")).isEqualTo(3);
        assertThat(stage.err()).doesNotContain("\u001b", "\u0007", "\ncc-ci: fine");
    }

    private static Stage climbingInto(RuntimeException problem) {
        Stage stage = new Stage();
        stage.parts.climber = (request, listener) -> {
            throw problem;
        };
        return stage;
    }
}
