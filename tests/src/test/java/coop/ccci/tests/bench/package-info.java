/** What {@code make bench} measures of the bot. */
@NullMarked
package coop.ccci.tests.bench;

import org.jspecify.annotations.NullMarked;
