package coop.ccci.recipe.customhtml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.ccci.kit.App;
import coop.ccci.kit.HttpReply;
import coop.ccci.kit.RecipeTest;

/** Pages that are there are served, and others are said not to be. */
final class PageTests {

    @RecipeTest
    void frontPageIsServedAsHtml(App app) {
        HttpReply reply = new Site(app).get("/");
        assertEquals(200, reply.status());
        assertTrue(reply.body().contains("<h1>custom-html</h1>"), () -> "the front page reads: " + reply.body());
        assertEquals("text/html", FileTypeTests.type(reply));
    }

    /** A redirect to a friendly page, or that page with a 200, would have search engines keep it. */
    @RecipeTest
    void unknownPageIsNotFound(App app) {
        HttpReply reply = new Site(app).get("/there-is-no-such-page.html");
        assertEquals(404, reply.status());
        assertEquals("text/html", FileTypeTests.type(reply));
    }
}
