/** What looks bring up, before the bot is started: of the database, the runs' folder, hosts. */
@NullMarked
package coop.ccci.bot.check;

import org.jspecify.annotations.NullMarked;
