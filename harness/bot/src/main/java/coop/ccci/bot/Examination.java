package coop.ccci.bot;

import coop.ccci.bot.check.DroneCheck;
import coop.ccci.bot.check.Finding;
import coop.ccci.bot.check.FolderCheck;
import coop.ccci.bot.check.HostCheck;
import coop.ccci.bot.check.StoreCheck;
import coop.ccci.bot.config.BotConfig;
import coop.ccci.bot.config.Enrolled;
import coop.ccci.bot.config.ExecutorChoice;
import coop.ccci.bot.config.HostEntry;
import coop.ccci.bot.forge.gitea.GiteaInspection;
import coop.ccci.bot.forge.gitea.GiteaServer;
import coop.ccci.bot.forge.gitea.Patience;
import coop.ccci.bot.report.gate.LeakGate;
import coop.ccci.engine.run.HostChoice;
import coop.ccci.model.Problem;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Looks at everything that the bot needs, before it is started, changing nothing: each finding with what it is about. What is wrong
 * with one thing keeps nobody from looking at the next. {@code machine} says whether cells can be booted here.
 */
public record Examination(BotConfig config, Supplier<List<Finding>> machine) {
    /** A person waits for the answer. */
    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(5), 2, Duration.ofMillis(250), Duration.ofSeconds(1));

    /** A finding, and what it is about. */
    public record Item(String subject, Finding finding) {}

    /** All of them, in the order in which they should be mended. */
    public List<Item> items() {
        return Stream.of(
                        one("config", configured()),
                        one("store", StoreCheck.of(config.store())),
                        one("runs", FolderCheck.ofRuns(config.runs())),
                        all("forge", forge()),
                        executor())
                .flatMap(some -> some)
                .toList();
    }

    private Finding configured() {
        try {
            LeakGate.over(config.secrets());
            return Finding.fine("the file is whole; it enrols "
                    + String.join(
                            ", ",
                            config.recipes().stream()
                                    .map(Enrolled::repo)
                                    .map(String::valueOf)
                                    .toList()));
        } catch (Problem weak) {
            return Finding.broken(weak.what(), weak.next());
        }
    }

    private List<Finding> forge() {
        try (GiteaServer server =
                GiteaServer.at(config.forge().url(), config.forge().token(), PATIENCE)) {
            return new GiteaInspection(server, config.publicUrl())
                    .inspect(config.recipes().stream().map(Enrolled::repo).toList());
        } catch (Problem wrong) {
            return List.of(Finding.broken(wrong.what(), wrong.next()));
        }
    }

    private Stream<Item> executor() {
        return switch (config.executor()) {
            case ExecutorChoice.Drone drone -> one("drone", DroneCheck.of(drone));
            case ExecutorChoice.Local local -> config.hosts().stream().flatMap(this::host);
        };
    }

    private Stream<Item> host(HostEntry entry) {
        String subject = "host " + entry.slots().host();
        return switch (entry.choice()) {
            case HostChoice.Existing existing -> one(subject, HostCheck.of(existing));
            case HostChoice.FreshCell fresh -> all(subject, machine.get());
            case HostChoice.RunningCell running -> all(subject, machine.get());
        };
    }

    private static Stream<Item> one(String subject, Finding finding) {
        return Stream.of(new Item(subject, finding));
    }

    private static Stream<Item> all(String subject, List<Finding> findings) {
        return findings.stream().map(finding -> new Item(subject, finding));
    }
}
