package coop.ccci.engine.run;

import coop.ccci.kit.RecipePlugin;
import coop.ccci.kit.RecipeSettings;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a plug-in sets that is not default, in words, with values of secret-shaped names masked. */
final class Customization {
    private static final Pattern SECRET_SHAPED = Pattern.compile(".*(pass|secret|token|key|credential).*");

    private Customization() {}

    static Map<String, String> of(RecipePlugin plugin) {
        RecipeSettings set = plugin.settings();
        RecipeSettings usual = RecipeSettings.defaults();
        Map<String, String> all = new TreeMap<>();
        differing(all, "converge_timeout", set.convergeTimeout(), usual.convergeTimeout());
        differing(all, "settle_window", set.settleWindow(), usual.settleWindow());
        differing(all, "crash_limit", set.crashLimit(), usual.crashLimit());
        differing(all, "readiness", set.readiness(), usual.readiness());
        set.environment().forEach((name, value) -> all.put("environment." + name, masked(name, value)));
        set.volumes().forEach((name, kind) -> all.put("volume." + name, String.valueOf(kind)));
        if (!set.ports().isEmpty()) {
            all.put("ports", new TreeSet<>(set.ports()).toString());
        }
        set.declaredSkips().forEach((rung, reason) -> all.put("skip." + rung.wire(), reason));
        return all;
    }

    private static void differing(Map<String, String> all, String name, Object set, Object usual) {
        if (!set.equals(usual)) {
            all.put(name, String.valueOf(set));
        }
    }

    private static String masked(String name, String value) {
        return SECRET_SHAPED.matcher(name.toLowerCase(Locale.ROOT)).matches() ? "***" : value;
    }
}
