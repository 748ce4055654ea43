/** Runs on their way: taken from the queue, started, followed to their end, and told of. */
@NullMarked
package coop.ccci.bot.dispatch;

import org.jspecify.annotations.NullMarked;
