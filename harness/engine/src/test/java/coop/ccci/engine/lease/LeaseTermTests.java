package coop.ccci.engine.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.model.UsageProblem;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaseTermTests {
    @Test
    void usualTermIsFiveMinutesAndMissesSomeRenewals() {
        LeaseTerm usual = LeaseTerm.of(Map.of());
        assertThat(usual.length()).isEqualTo(Duration.ofMinutes(5));
        assertThat(usual.renewal().multipliedBy(3)).isLessThan(usual.length());
    }

    @Test
    void environmentMayAskForAnother() {
        assertThat(LeaseTerm.of(Map.of("CC_CI_LEASE", "PT20S")).length()).isEqualTo(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 minutes", "PT1S", "-PT5M"})
    void termThatCannotBeKeptIsRefused(String text) {
        assertThatThrownBy(() -> LeaseTerm.of(Map.of("CC_CI_LEASE", text)))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("reading CC_CI_LEASE: \"" + text + "\"");
    }
}
