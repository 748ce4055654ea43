/** What becomes of each comment: read, authorised, bound to a commit, and answered, exactly once. */
@NullMarked
package coop.ccci.bot.desk;

import org.jspecify.annotations.NullMarked;
