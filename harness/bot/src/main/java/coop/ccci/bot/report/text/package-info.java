/** Markdown out of templates of ours and values of anybody's: whatever a value holds, it stays text. */
@NullMarked
package coop.ccci.bot.report.text;

import org.jspecify.annotations.NullMarked;
