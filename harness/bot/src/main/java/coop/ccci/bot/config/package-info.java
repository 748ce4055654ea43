/** cc-ci.yml: what an operator sets, checked as a whole at start. */
@NullMarked
package coop.ccci.bot.config;

import org.jspecify.annotations.NullMarked;
