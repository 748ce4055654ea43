package coop.ccci.engine.admission;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What may stand at a place of a compose file. */
sealed interface Form {

    /** A mapping that may have these keys and no others. */
    record Keys(Map<String, Form> known) implements Form {
        Keys with(String key, Form form) {
            Map<String, Form> all = new LinkedHashMap<>(known);
            all.put(key, form);
            return new Keys(all);
        }
    }

    /** A mapping whose keys are names that the recipe gives. */
    record Named(Form entry) implements Form {}

    /** A list. */
    record Every(Form item) implements Form {}

    /** A string or number that is written so; {@code wanted} says so to a person. */
    record Written(Pattern pattern, String wanted) implements Form {}

    /** A length of time as docker writes it. */
    record Lasting(Duration most) implements Form {}

    /** A whole number. */
    record Counted(long least, long most) implements Form {}

    /** True or false. */
    record Switch() implements Form {}

    /** One of two. */
    record Either(Form first, Form second) implements Form {}

    /** Free, or judged by a rule of its own. */
    record Anything() implements Form {}

    /** A mapping with these keys, and nothing known of their values yet. */
    static Keys keys() {
        return new Keys(Map.of());
    }

    static Form written(String pattern, String wanted) {
        return new Written(Pattern.compile(pattern), wanted);
    }
}
