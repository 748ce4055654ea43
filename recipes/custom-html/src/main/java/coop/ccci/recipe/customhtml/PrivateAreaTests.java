package coop.ccci.recipe.customhtml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.ccci.kit.App;
import coop.ccci.kit.HttpReply;
import coop.ccci.kit.RecipeTest;
import coop.ccci.kit.Secret;

/** {@code /private/} is for those who know the stack's secret. */
final class PrivateAreaTests {

    @RecipeTest
    void strangerIsRefused(App app) {
        assertEquals(403, new Site(app).get("/private/").status());
    }

    @RecipeTest
    void wrongKeyIsRefused(App app) {
        assertEquals(403, withKey(app, app.newSecret("wrong key")).status());
    }

    @RecipeTest
    void keyOpensIt(App app) {
        HttpReply reply = withKey(app, app.secret("api_key"));
        assertEquals(200, reply.status());
        assertTrue(reply.body().contains("<h1>private</h1>"), "the private page is not what opens");
    }

    private static HttpReply withKey(App app, Secret key) {
        return app.http(Site.call("/private/").header("X-Api-Key", key.reveal()));
    }
}
