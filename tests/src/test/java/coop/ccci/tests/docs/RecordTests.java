package coop.ccci.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.plugin.Plugins;
import coop.ccci.engine.record.RecordCheck;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The repository's own record, looked at as {@code cc-ci record check} does. */
class RecordTests {
    /** Of the module whose tests are running at this moment there are no reports that could be believed. */
    @Test
    void nothingIsWrongWithTheRecord() {
        assertThat(new RecordCheck(Checkout.here().root(), Plugins.all(), Set.of("tests")).flaws())
                .isEmpty();
    }
}
