package coop.ccci.tests.support.drone;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Words of a query. */
final class Text {
    private Text() {}

    static String decoded(String word) {
        return URLDecoder.decode(word, StandardCharsets.UTF_8);
    }
}
