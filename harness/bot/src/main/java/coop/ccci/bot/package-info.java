/** The bot: answers {@code !testme} on pull requests by having the ladder climbed, once and honestly. */
@NullMarked
package coop.ccci.bot;

import org.jspecify.annotations.NullMarked;
