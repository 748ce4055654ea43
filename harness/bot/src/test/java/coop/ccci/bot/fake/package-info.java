/** Stand-ins for what is outside of the bot, in memory, for all of its tests. */
@NullMarked
package coop.ccci.bot.fake;

import org.jspecify.annotations.NullMarked;
