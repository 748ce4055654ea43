package coop.ccci.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.plugin.Plugins;
import coop.ccci.engine.record.RecordCheck;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The repository's own record, looked at as {@code cc-ci record check} does. */
class RecordTests {
    private final Checkout checkout = Checkout.here();

    @Test
    void nothingIsWrongWithTheRecord() {
        assertThat(new RecordCheck(checkout.root(), Plugins.all(), withoutReports()).flaws())
                .isEmpty();
    }

    /**
     * Of the module whose tests are running at this moment there are no reports that could be believed; and a build that was
     * told to run some tests only ({@code -Dtest=...}) has none of the others in any module.
     */
    private Set<String> withoutReports() {
        return System.getProperty("test") == null ? Set.of("tests") : Set.copyOf(checkout.modules());
    }
}
