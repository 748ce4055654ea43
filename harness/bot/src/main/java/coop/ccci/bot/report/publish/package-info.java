/** How what the bot has to say reaches the forge: through the gate, in time, and again where the forge was in trouble. */
@NullMarked
package coop.ccci.bot.report.publish;

import org.jspecify.annotations.NullMarked;
