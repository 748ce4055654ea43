/** What the bot must not forget: comments it has seen, runs it was asked for, what it has yet to say. SQLite or PostgreSQL. */
@NullMarked
package coop.ccci.bot.store;

import org.jspecify.annotations.NullMarked;
