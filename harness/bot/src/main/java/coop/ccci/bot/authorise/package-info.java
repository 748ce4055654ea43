/** Who may have a pull request run: fails closed. */
@NullMarked
package coop.ccci.bot.authorise;

import org.jspecify.annotations.NullMarked;
