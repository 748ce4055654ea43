/** What the bot asks of and tells a forge: people, pull requests, comments, statuses; Gitea and Forgejo are the adapters. */
@NullMarked
package coop.ccci.bot.forge;

import org.jspecify.annotations.NullMarked;
