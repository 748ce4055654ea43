package coop.ccci.bot.build;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where a run is. */
public sealed interface Progress {

    /** The executor has it and has not begun. */
    record Pending() implements Progress {}

    /** It climbs: the rung and what is being done, in words, as far as the executor can tell; {@code log} is where to watch it. */
    record Climbing(String rung, String step, Optional<URI> log) implements Progress {}

    /** It has ended and its folder, with a valid results.json, is below the bot's runs folder. */
    record Judged(Path folder) implements Progress {}

    /** It was ended before it was judged, because somebody asked. */
    record Stopped() implements Progress {}

    /** It is over and there are no results, through no fault of the recipe: why, and where to look. */
    record Lost(String why, Optional<URI> log) implements Progress {}
}
