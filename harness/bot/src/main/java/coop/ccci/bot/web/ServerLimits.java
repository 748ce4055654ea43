package coop.ccci.bot.web;

import java.util.Map;

/**
 * Bounds for clients that hang or flood, which the JDK's server reads once, when the first one of a process is made: seconds
 * for a request's arrival and for the reading of its reply, connections, headers. An operator may set others with {@code -D}.
 */
final class ServerLimits {
    static final int CONNECTIONS = 1000;

    static final Map<String, String> PROPERTIES = Map.of(
            "sun.net.httpserver.maxReqTime", "30",
            "sun.net.httpserver.maxRspTime", "300",
            "jdk.httpserver.maxConnections", Integer.toString(CONNECTIONS),
            "sun.net.httpserver.maxReqHeaders", "100",
            "sun.net.httpserver.maxReqHeaderSize", "32768",
            "sun.net.httpserver.nodelay", "true");

    private ServerLimits() {}

    static void set() {
        PROPERTIES.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
