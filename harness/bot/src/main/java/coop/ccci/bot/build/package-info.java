/** Who climbs the ladder for the bot: a Drone server, or this process. */
@NullMarked
package coop.ccci.bot.build;

import org.jspecify.annotations.NullMarked;
