/** The bot's adapter for Gitea and Forgejo, against a server that also answers wrongly, slowly and not at all. */
@NullMarked
package coop.ccci.tests.forge;

import org.jspecify.annotations.NullMarked;
