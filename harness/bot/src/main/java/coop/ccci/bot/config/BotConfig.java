package coop.ccci.bot.config;

import coop.ccci.bot.forge.Login;
import coop.ccci.bot.queue.HostSlots;
import coop.ccci.kit.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * All that an operator sets. {@code name} tells bots that share a store apart; {@code publicUrl} is where people reach what the bot
 * serves; {@code allow} may ask for runs without being of the organisation.
 */
public record BotConfig(
        String name,
        ForgeAccess forge,
        List<Enrolled> recipes,
        Set<Login> allow,
        ExecutorChoice executor,
        List<HostEntry> hosts,
        Path runs,
        StoreAccess store,
        Listen listen,
        URI publicUrl,
        Duration pollEvery,
        Duration drainWithin) {

    /** The secrets that the bot itself holds, none of which may ever be published or logged. */
    public List<Secret> secrets() {
        return Secrets.of(this);
    }

    /** The hosts as the queue sees them. */
    public List<HostSlots> slots() {
        return hosts.stream().map(HostEntry::slots).toList();
    }
}
