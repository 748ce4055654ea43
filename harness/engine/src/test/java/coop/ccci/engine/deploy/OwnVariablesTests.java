package coop.ccci.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.fake.Plans;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Docker fills compose files with its caller's variables, so those that the run did not set must not be there. */
class OwnVariablesTests {
    @TempDir
    Path folder;

    @Test
    void whatTheFilesUseAndTheRunLeavesUnsetIsUnsetOnTheHostToo() {
        StackPlan plan = Plans.of(
                folder,
                "services: {app: {image: \"a:${LANG:-1}\", hostname: \"$STACK_NAME\", environment: [TZ, HOME]}}",
                'a');
        assertThat(OwnVariables.program(plan)).containsExactly("env", "-u", "LANG", "-u", "TZ");
    }

    @Test
    void nothingGoesBeforeACommandThatNeedsNothing() {
        assertThat(OwnVariables.program(Plans.of(folder, "services: {app: {image: a}}", 'a')))
                .isEmpty();
    }
}
