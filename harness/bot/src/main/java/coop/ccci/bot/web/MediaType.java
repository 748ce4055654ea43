package coop.ccci.bot.web;

import java.util.Locale;
import java.util.Map;

/** What a browser is told that a file is, by its name's end; what is not known is for saving, not for showing. */
final class MediaType {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final Map<String, String> BY_END = Map.of(
            "json", "application/json",
            "ndjson", TEXT,
            "log", TEXT,
            "txt", TEXT,
            "xml", "application/xml",
            "html", "text/html; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png");

    private MediaType() {}

    static String of(String fileName) {
        String end = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return BY_END.getOrDefault(end, "application/octet-stream");
    }
}
