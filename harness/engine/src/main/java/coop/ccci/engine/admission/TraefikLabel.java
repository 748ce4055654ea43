package coop.ccci.engine.admission;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label for the proxy about something with a name: {@code traefik.http.routers.<name>.<option>}. Names are as written,
 * everything else in small letters, since the proxy does not mind.
 */
record TraefikLabel(String protocol, String kind, String name, String option, String value) {
    static final String PREFIX = "traefik.";

    private static final Pattern FORM =
            Pattern.compile("traefik\\.(?<protocol>http|tcp|udp)\\.(?<kind>routers|services|middlewares)"
                    + "\\.(?<name>[A-Za-z0-9_-]+)\\.(?<option>[A-Za-z0-9_.\\[\\]-]+)");

    static Optional<TraefikLabel> parse(String key, String value) {
        Matcher matcher = FORM.matcher(key);
        return matcher.matches()
                ? Optional.of(new TraefikLabel(
                        matcher.group("protocol"),
                        matcher.group("kind"),
                        matcher.group("name"),
                        matcher.group("option").toLowerCase(Locale.ROOT),
                        value))
                : Optional.empty();
    }

    /** The values of a list. */
    java.util.List<String> values() {
        return java.util.Arrays.stream(value.split(",", -1)).map(String::strip).toList();
    }
}
