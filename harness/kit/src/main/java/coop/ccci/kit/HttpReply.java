package coop.ccci.kit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An HTTP answer: status, headers by lower-case name, body (as UTF-8, at most 4 MiB are read). */
public record HttpReply(int status, Map<String, List<String>> headers, String body) {

    /** The first header of this name, whatever its case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }
}
