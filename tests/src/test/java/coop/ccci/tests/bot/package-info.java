/** The whole way of a comment: from the forge through the bot to a real ladder and back. */
@NullMarked
package coop.ccci.tests.bot;

import org.jspecify.annotations.NullMarked;
