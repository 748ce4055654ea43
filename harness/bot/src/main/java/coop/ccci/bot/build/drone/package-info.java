/** A Drone server: its API as far as the bot uses it, and runs climbed by its builds. */
@NullMarked
package coop.ccci.bot.build.drone;

import org.jspecify.annotations.NullMarked;
