package coop.ccci.bot.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a server sent before it hung up; status 0 is nothing at all. */
record Answer(int status, Map<String, String> headers, String body) {

    static Answer of(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, Map.of(), text);
        }
        List<String> head = List.of(text.substring(0, end).split("\r\n", -1));
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : head.subList(1, head.size())) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return new Answer(Integer.parseInt(head.getFirst().substring(9, 12)), headers, text.substring(end + 4));
    }

    String header(String name) {
        return Optional.ofNullable(headers.get(name)).orElse("");
    }
}
