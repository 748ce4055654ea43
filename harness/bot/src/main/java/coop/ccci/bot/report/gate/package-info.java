/** What everything passes before anybody outside sees it: nothing with a secret in it gets through, and nothing unlooked at. */
@NullMarked
package coop.ccci.bot.report.gate;

import org.jspecify.annotations.NullMarked;
