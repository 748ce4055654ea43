package coop.ccci.engine.host;

import java.time.Duration;

/**
 * The command that ends another one and all it started, which are known by the mark in their environment: sshd passes
 * no signals on where root logs in, and a program outlives its channel.
 */
final class Stop {
    private static final String SCRIPT = "found() { grep -lsF \"" + RemoteScript.MARK
            + "=$0\" /proc/[0-9]*/environ | cut -d/ -f3; }; kill -TERM $(found); n=0;"
            + " while [ -n \"$(found)\" ] && [ $n -lt 20 ]; do sleep 0.1; n=$((n+1)); done;"
            + " left=$(found); [ -z \"$left\" ] || kill -KILL $left";

    private Stop() {}

    static Command of(RemoteScript script) {
        return Command.of("sh", "-c", SCRIPT, script.mark()).within(Duration.ofSeconds(15));
    }
}
