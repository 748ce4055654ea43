package coop.ccci.recipe.mailu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.kit.AppTrouble;
import coop.ccci.kit.Presence;
import coop.ccci.kit.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccountProbeTests {
    private static final Tag TAG = new Tag("ccci1234");
    private static final String EXPORT = "admin: flask mailu config-export -j user";

    private final ScriptedApp app = new ScriptedApp();
    private final AccountProbe probe = new AccountProbe();

    @Test
    void listedAddressIsPresent() {
        app.answering(EXPORT, 0, "{\"user\": [{\"email\": \"account-ccci1234@m.test\", \"enabled\": true}]}");
        assertThat(probe.look(app, TAG)).isEqualTo(Presence.present("account account-ccci1234@m.test"));
    }

    @Test
    void addressThatOnlyBeginsAlikeIsAbsent() {
        app.answering(EXPORT, 0, "{\"user\": [{\"email\": \"account-ccci12345@m.test\"}]}");
        assertThat(probe.look(app, TAG)).isInstanceOf(Presence.Absent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "no JSON", "{\"user\": ["})
    void brokenListIsNoAbsence(String exported) {
        app.answering(EXPORT, 0, exported);
        assertThatThrownBy(() -> probe.look(app, TAG)).isInstanceOf(AppTrouble.class);
    }

    @Test
    void wipeThatFailsIsTrouble() {
        app.answering("admin: python3 - account-", 1, "");
        assertThatThrownBy(() -> probe.wipe(app)).isInstanceOf(AppTrouble.class);
    }
}
