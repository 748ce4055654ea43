package coop.ccci.bot.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.model.HostTrouble;
import coop.ccci.model.UsageProblem;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTests {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", ":memory:", "jdbc:sqlite:", "jdbc:sqlite::memory:", "a.db?mode=memory", "a\0.db"})
    void placeThatWouldNotLastIsRefused(String where) {
        assertThatThrownBy(() -> SqlStore.open(where, Optional.empty(), Optional.empty()))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("is no path of a database");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jdbc:mysql://h/d?password=hunter2", "postgres://me:hunter2@h/d", "FILE:a?password=hunter2"})
    void addressOfAnotherKindIsRefusedAndNotShown(String where) {
        assertThatThrownBy(() -> SqlStore.open(where, Optional.empty(), Optional.empty()))
                .isInstanceOf(UsageProblem.class)
                .hasMessageNotContaining("hunter2")
                .extracting(problem -> ((UsageProblem) problem).next())
                .asString()
                .contains("jdbc:postgresql://");
    }

    @Test
    void serverThatIsNotThereIsTheHostsTrouble() {
        assertThatThrownBy(() -> SqlStore.open(
                        "jdbc:postgresql://127.0.0.1:1/ccci?user=me&password=hunter2",
                        Optional.empty(),
                        Optional.empty()))
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining("opening the PostgreSQL database ccci at 127.0.0.1:1")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void addressThatIsNoUrlIsRefusedAndNotShown() {
        assertThatThrownBy(() -> SqlStore.open(
                        "jdbc:postgresql://host:port/db?password=hunter2", Optional.empty(), Optional.empty()))
                .isInstanceOf(UsageProblem.class)
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }
}
