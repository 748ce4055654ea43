package coop.ccci.bot.config;

import coop.ccci.kit.Secret;
import java.net.URI;

/** Where the forge is, the token the bot speaks with, and the secret it signs its webhooks with; neither is ever empty. */
public record ForgeAccess(URI url, Secret token, Secret webhookSecret) {}
