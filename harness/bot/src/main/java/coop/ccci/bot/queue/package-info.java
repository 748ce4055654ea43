/** The runs that were asked for: who is next, on which host, and what becomes of them. */
@NullMarked
package coop.ccci.bot.queue;

import org.jspecify.annotations.NullMarked;
