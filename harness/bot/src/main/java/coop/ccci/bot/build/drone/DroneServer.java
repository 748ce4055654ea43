package coop.ccci.bot.build.drone;

import coop.ccci.kit.Secret;
import java.net.URI;
import java.time.Duration;

/** A Drone server, the token of the user that the bot is there, and how long one answer may take from first byte to last. */
public record DroneServer(URI address, Secret token, Duration patience) {
    private static final Duration USUAL = Duration.ofSeconds(10);

    /** With the usual patience. */
    public static DroneServer of(URI address, Secret token) {
        return new DroneServer(address, token, USUAL);
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
