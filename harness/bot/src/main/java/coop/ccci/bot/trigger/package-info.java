/** How a comment becomes a request: by webhook or by polling, exactly once, and read as Markdown reads it. */
@NullMarked
package coop.ccci.bot.trigger;

import org.jspecify.annotations.NullMarked;
