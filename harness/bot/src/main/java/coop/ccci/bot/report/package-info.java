/** What the bot says: comments, replies and statuses, as pure functions of what is known. */
@NullMarked
package coop.ccci.bot.report;

import org.jspecify.annotations.NullMarked;
