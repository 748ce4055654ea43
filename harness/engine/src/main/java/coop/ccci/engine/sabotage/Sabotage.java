package coop.ccci.engine.sabotage;

import coop.ccci.model.RungName;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One thing that a rung claims, taken away: what was removed in words, from which volume if from one, the rungs to climb, how
 * the climb has to show it, the check that is there to notice, and what to add where it does not.
 */
public record Sabotage(
        String rung,
        String removed,
        Optional<String> volume,
        Set<RungName> rungs,
        Supplier<Fault> fault,
        Notice notice,
        String shouldNotice,
        String add) {

    /** What tells it from all others of a recipe, in every attack: {@code volume-mail-not-restored}. */
    public String id() {
        return removed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** Whether this word names its rung or its volume. */
    public boolean isAbout(String word) {
        return rung.equals(word) || volume.filter(word::equals).isPresent();
    }
}
