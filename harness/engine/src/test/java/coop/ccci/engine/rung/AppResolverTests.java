package coop.ccci.engine.rung;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.kit.AppResolver;
import coop.ccci.model.Status;
import coop.ccci.model.results.StageTest;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

final class AppResolverTests {
    /** {@link AppResolver} gives an App only where the harness put one. */
    @Test
    void recipeTestOutsideOfARunFailsAndSaysWhereItBelongs() {
        TestRecorder recorder = new TestRecorder();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(Written.Passing.class))
                                .filters(EngineFilter.includeEngines("junit-jupiter"))
                                .build(),
                        recorder);
        assertThat(recorder.tests())
                .singleElement()
                .satisfies(test -> assertThat(test)
                        .returns(Status.FAIL, StageTest::status)
                        .satisfies(failed -> assertThat(failed.message())
                                .hasValueSatisfying(text -> assertThat(text).contains("runs only inside cc-ci"))));
    }
}
