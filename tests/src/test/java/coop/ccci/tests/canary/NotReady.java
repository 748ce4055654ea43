package coop.ccci.tests.canary;

import coop.ccci.kit.App;
import coop.ccci.kit.HttpCall;
import coop.ccci.kit.RecipeTest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Disabled;

/** Functional tests of which two are skipped, each in its own way, and one passes. */
final class NotReady {
    @RecipeTest
    @Disabled("the mail server is not there yet")
    void mailArrives(App app) {
        app.http(HttpCall.get("mail", 25, "/"));
    }

    @RecipeTest
    void loginWorks(App app) {
        Assumptions.assumeTrue(app.domain().isEmpty(), "the account is not ready");
    }

    @RecipeTest
    void pageIsThere(App app) {
        app.http(HttpCall.get("app", 80, "/health"));
    }
}
