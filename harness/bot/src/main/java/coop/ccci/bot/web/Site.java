package coop.ccci.bot.web;

import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.trigger.Webhook;
import coop.ccci.kit.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the bot's server serves. {@code runs} is the folder of the runs' folders, {@code mayBeServed} has the last word on each;
 * {@code upload} is the token for sending a run's folder, and an empty one means that nobody can.
 */
public record Site(
        Webhook webhook,
        List<HealthCheck> health,
        Path runs,
        Predicate<RunId> mayBeServed,
        Arrivals arrivals,
        Secret upload) {

    public Site {
        health = List.copyOf(health);
    }
}
