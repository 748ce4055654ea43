package coop.ccci.tests.support.gitea;

import java.util.Map;

/** The parts of a path that vary, by their names. */
record Parts(Map<String, String> values) {
    String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** A number; what is none is the number of nothing. */
    long number(String name) {
        String text = text(name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    String repo() {
        return text("owner") + "/" + text("repo");
    }
}
