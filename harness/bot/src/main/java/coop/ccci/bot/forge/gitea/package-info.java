/** Gitea and Forgejo as the bot's forge: asked over HTTP, with every answer mistrusted and every wait bounded. */
@NullMarked
package coop.ccci.bot.forge.gitea;

import org.jspecify.annotations.NullMarked;
