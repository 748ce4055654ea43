/** The bot as a process of its own. */
@NullMarked
package coop.ccci.tests.support.bot;

import org.jspecify.annotations.NullMarked;
