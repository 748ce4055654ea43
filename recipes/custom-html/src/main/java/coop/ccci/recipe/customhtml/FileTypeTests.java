package coop.ccci.recipe.customhtml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.ccci.kit.App;
import coop.ccci.kit.HttpReply;
import coop.ccci.kit.RecipeTest;

/** Browsers are told what a file is, without which they apply no style sheet. */
final class FileTypeTests {

    @RecipeTest
    void styleSheetIsServedAsCss(App app) {
        assertServed(app, "test-style.css", "h1 { color: teal }\n", "text/css");
    }

    @RecipeTest
    void textIsServedAsText(App app) {
        assertServed(app, "test-text.txt", "A line of text, with <b>no</b> markup.\n", "text/plain");
    }

    /** The content type without its parameters. */
    static String type(HttpReply reply) {
        return reply.header("Content-Type").orElse("none").split(";", -1)[0].strip();
    }

    private static void assertServed(App app, String name, String content, String type) {
        Site site = new Site(app);
        site.publish(name, content);
        HttpReply reply = site.get("/" + name);
        assertEquals(200, reply.status());
        assertEquals(content, reply.body());
        assertEquals(type, type(reply));
    }
}
