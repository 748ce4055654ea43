/** The bot's door: webhooks in, health and the files of runs out. */
@NullMarked
package coop.ccci.bot.web;

import org.jspecify.annotations.NullMarked;
