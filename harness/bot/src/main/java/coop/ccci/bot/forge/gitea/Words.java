package coop.ccci.bot.forge.gitea;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.ccci.kit.Secret;
import java.util.regex.Pattern;

/** Makes what a server said fit to be repeated: one short line, without the token. */
record Words(Secret token) {
    private static final int LONGEST = 200;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}]+");

    /** The message in an answer's body, or the body where there is no message in it. */
    String ofBody(String body) {
        return of(message(body));
    }

    String of(String text) {
        String line = BLANK.matcher(text.replace(token.reveal(), "***"))
                .replaceAll(" ")
                .strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    private static String message(String body) {
        try {
            return JSON.readTree(body).path("message").asText(body);
        } catch (JsonProcessingException page) {
            return body;
        }
    }
}
