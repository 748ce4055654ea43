package coop.ccci.bot.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a bot said it has done: the act and the comment. */
final class Said {
    private final Map<String, List<Long>> byAct = new HashMap<>();

    void note(String line) {
        int blank = line.indexOf(' ');
        byAct.computeIfAbsent(line.substring(0, blank), any -> new ArrayList<>())
                .add(Long.parseLong(line.substring(blank + 1)));
    }

    List<Long> all(String act) {
        return byAct.getOrDefault(act, List.of());
    }
}
