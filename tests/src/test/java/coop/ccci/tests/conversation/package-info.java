/** Conversations with the bot, a folder each: what happens around it, and what stands on the forge at the end. */
@NullMarked
package coop.ccci.tests.conversation;

import org.jspecify.annotations.NullMarked;
