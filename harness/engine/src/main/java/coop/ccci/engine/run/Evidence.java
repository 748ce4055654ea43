package coop.ccci.engine.run;

import coop.ccci.engine.leak.LeakScanner;
import coop.ccci.engine.results.RunFolder;
import coop.ccci.engine.swarm.ServiceState;
import coop.ccci.engine.swarm.StackState;
import coop.ccci.engine.swarm.Swarm;
import coop.ccci.engine.swarm.TaskState;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.StackName;
import coop.ccci.model.results.Leak;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the services of a run wrote and were started with, kept as it is in the run's work folder until every secret is known;
 * then looked through for leaks and copied, masked, into the run's folder.
 */
final class Evidence {
    private final Swarm swarm;
    private final Path raw;
    private final Map<String, Path> logs = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    Evidence(Swarm swarm, Path raw) {
        this.swarm = swarm;
        this.raw = raw;
    }

    /** Keeps the logs, environments, commands and labels of a stack as it is now. */
    synchronized void keep(StackName stack) {
        StackState state = swarm.read(stack);
        for (ServiceState service : state.services()) {
            keepLog(stack, service.key());
            texts.merge("labels of service " + service.key(), service.labels().toString(), Evidence::both);
            texts.merge("spec of service " + service.key(), service.template().toString(), Evidence::both);
            state.tasksOf(service).forEach(task -> keepContainer(service, task));
        }
    }

    /** Looks for secrets in everything kept. */
    synchronized List<Leak> leaks(LeakScanner scanner) {
        List<Leak> leaks = new ArrayList<>();
        texts.forEach((place, text) -> leaks.addAll(scanner.scan(place, text)));
        logs.forEach((name, file) -> {
            try (InputStream stream = Files.newInputStream(file)) {
                leaks.addAll(scanner.scan("log of service " + name, stream));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        return leaks.stream().distinct().toList();
    }

    /** Copies the logs into the run's folder, masked. */
    synchronized void publish(RunFolder folder) {
        logs.forEach((name, file) -> {
            try (OutputStream log = folder.serviceLog(name)) {
                Files.copy(file, log);
            } catch (IOException broken) {
                throw full("copying the log of service " + name + " into " + folder.path(), broken);
            }
        });
    }

    private static HostTrouble full(String act, IOException broken) {
        return new HostTrouble(act + ": " + broken, "make room there and make it writable, then run again", broken);
    }

    private void keepLog(StackName stack, String service) {
        String name = nameOf(stack, service);
        Path file = raw.resolve(name + ".log");
        try (OutputStream to = Files.newOutputStream(file)) {
            swarm.copyLogs(stack, service, to);
        } catch (IOException broken) {
            throw full("keeping the log of service " + name + " in " + raw, broken);
        }
        logs.put(name, file);
    }

    private String nameOf(StackName stack, String service) {
        String name = stack + "-" + service;
        long earlier = logs.keySet().stream()
                .filter(known -> known.equals(name) || known.startsWith(name + "."))
                .count();
        return earlier == 0 ? name : name + "." + (earlier + 1);
    }

    private void keepContainer(ServiceState service, TaskState task) {
        task.container().flatMap(swarm::container).ifPresent(container -> {
            String of = " of a container of service " + service.key();
            texts.merge("environment" + of, String.join("\n", container.environment()), Evidence::both);
            texts.merge("command" + of, String.join("\n", container.command()), Evidence::both);
            texts.merge("labels" + of, container.labels().toString(), Evidence::both);
        });
    }

    private static String both(String one, String other) {
        return one + "\n" + other;
    }
}
