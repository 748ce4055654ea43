package coop.ccci.engine.app;

import coop.ccci.engine.host.Command;
import coop.ccci.engine.host.CommandResult;
import coop.ccci.engine.host.Host;
import coop.ccci.kit.AppTrouble;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The end of what all tasks of a service wrote, on both streams, in the order of time. */
record ServiceLogs(Host host) {
    private static final int LINES = 200;

    String of(String service) {
        // Docker's own client knows whether a service's log is framed; the API's answer does not say so
        CommandResult logs = host.run(Command.of(
                "docker", "service", "logs", "--raw", "--timestamps", "--tail", String.valueOf(LINES), service));
        if (logs.exit() != 0) {
            throw new AppTrouble(
                    "reading the logs of " + service + ": " + logs.stderr().strip());
        }
        List<String> lines = Stream.concat(logs.stdout().lines(), logs.stderr().lines())
                .sorted()
                .toList();
        return lines.stream()
                .skip(Math.max(0, lines.size() - LINES))
                .map(ServiceLogs::withoutTimestamp)
                .collect(Collectors.joining("\n"));
    }

    private static String withoutTimestamp(String line) {
        int space = line.indexOf(' ');
        return space < 0 ? line : line.substring(space + 1);
    }
}
