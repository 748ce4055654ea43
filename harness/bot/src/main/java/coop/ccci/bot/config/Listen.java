package coop.ccci.bot.config;

import java.net.InetSocketAddress;

/** Where the bot's HTTP server listens; port 0 takes any that is free. */
public record Listen(String host, int port) {

    /** As a socket is bound to it; a name that cannot be resolved shows there. */
    public InetSocketAddress address() {
        return new InetSocketAddress(host, port);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
