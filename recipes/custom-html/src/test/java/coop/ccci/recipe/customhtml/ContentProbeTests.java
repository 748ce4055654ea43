package coop.ccci.recipe.customhtml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.kit.AppTrouble;
import coop.ccci.kit.Presence;
import coop.ccci.kit.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentProbeTests {
    private static final Tag FIRST = new Tag("ccci1234");
    private static final Tag LATER = new Tag("ccci5678");
    private static final String PAGE = "/probe-ccci1234.html";

    private final ServedPages app = new ServedPages();
    private final ContentProbe probe = new ContentProbe();

    @Test
    void pageServedWordForWordIsPresent() {
        probe.seed(app, FIRST);
        assertThat(probe.look(app, FIRST)).isInstanceOf(Presence.Present.class);
        assertThat(probe.look(app, LATER)).isInstanceOf(Presence.Absent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<!doctype html><title>ccci1234</title>", "<h1>Welcome to nginx!</h1>"})
    void pageWithAnotherContentIsNotTheOneThatWasSeeded(String body) {
        app.serve(PAGE, 200, body);
        assertThat(probe.look(app, FIRST)).isInstanceOf(Presence.Absent.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 403, 502})
    void answerThatTellsNothingIsNoAbsence(int status) {
        app.serve(PAGE, status, "");
        assertThatThrownBy(() -> probe.look(app, FIRST)).isInstanceOf(AppTrouble.class);
    }

    @Test
    void wipeTakesEverySeededPageAndNoOther() {
        probe.seed(app, FIRST);
        probe.seed(app, LATER);
        app.serve("/index.html", 200, "the operator's");
        probe.wipe(app);
        assertThat(probe.look(app, FIRST)).isInstanceOf(Presence.Absent.class);
        assertThat(probe.look(app, LATER)).isInstanceOf(Presence.Absent.class);
        assertThat(new Site(app).get("/index.html").status()).isEqualTo(200);
    }
}
