package coop.ccci.tests.ladder;

import static coop.ccci.tests.support.ClimbedAssert.assertThat;

import coop.ccci.model.ExitCode;
import coop.ccci.model.RungName;
import coop.ccci.model.Verdict;
import coop.ccci.tests.support.Climbed;
import coop.ccci.tests.support.Lab;
import coop.ccci.tests.support.Ladder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("swarm")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomHtmlLadderTests {
    private final Climbed climbed = Ladder.of(Lab.CUSTOM_HTML).climb();

    @Test
    void everyRungPasses() {
        assertThat(climbed)
                .passes(RungName.values())
                .isLevel(5, Verdict.GREEN, ExitCode.GREEN)
                .isClean();
    }
}
