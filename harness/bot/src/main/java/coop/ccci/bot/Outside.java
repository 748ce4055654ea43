package coop.ccci.bot;

import coop.ccci.bot.build.Executor;
import coop.ccci.bot.forge.Comments;
import coop.ccci.bot.forge.Forge;
import coop.ccci.bot.store.Store;
import java.time.InstantSource;

/** Everything outside the bot that it talks to. */
public record Outside(Forge forge, Comments comments, Executor executor, Store store, InstantSource clock) {}
