package coop.ccci.recipe.mailu;

import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.ccci.kit.App;
import coop.ccci.kit.RecipeTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Each mail port greets as its protocol does. */
final class BannerTests {

    @RecipeTest
    void smtpGreetsByTheNameOfTheServer(App app) throws IOException {
        String name = app.environment().getOrDefault("HOSTNAMES", "").split(",", -1)[0];
        assertGreeting(app, MailuPlugin.SMTP, "220 " + name);
    }

    @RecipeTest
    void imapGreets(App app) throws IOException {
        assertGreeting(app, MailuPlugin.IMAP, "* OK");
    }

    private static void assertGreeting(App app, int port, String expected) throws IOException {
        try (Socket socket = app.connect(MailuPlugin.FRONT, port)) {
            String line = String.valueOf(
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                            .readLine());
            assertTrue(
                    line.startsWith(expected + " "),
                    () -> "port " + port + " greets with \"" + line + "\", expected \"" + expected + "\"");
        }
    }
}
