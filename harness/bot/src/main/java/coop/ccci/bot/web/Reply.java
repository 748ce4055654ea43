package coop.ccci.bot.web;

import java.util.Map;
import java.util.TreeMap;

/** What is answered to a request. */
record Reply(int status, Map<String, String> headers, Content content) {
    private static final String TYPE = "Content-Type";

    Reply {
        headers = Map.copyOf(headers);
    }

    static Reply text(int status, String sentence) {
        return of(status, "text/plain; charset=utf-8", Content.of(sentence + "\n"));
    }

    static Reply of(int status, String type, Content content) {
        return new Reply(status, Map.of(TYPE, type), content);
    }

    Reply and(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(headers);
        all.putAll(more);
        return new Reply(status, all, content);
    }
}
