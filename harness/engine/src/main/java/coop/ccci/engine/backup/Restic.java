package coop.ccci.engine.backup;

import com.fasterxml.jackson.databind.JsonNode;
import coop.ccci.engine.host.Command;
import coop.ccci.engine.host.CommandResult;
import coop.ccci.engine.host.Host;
import coop.ccci.kit.Secret;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Restic's command line on the Host, one repository. Each call spends about half a second on deriving the key, so there is
 * one call per act; a local repository needs no cache, and one that only this run knows needs no lock for reading.
 */
record Restic(Host host, String repository, Secret password) {
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final int UNREADABLE = 3;
    private static final Pattern VERSION = Pattern.compile("^restic (\\S+)");

    /** The version of the tool, such as {@code 0.14.0}. */
    String version() {
        String said = host.run(Command.of("restic", "version")).orTrouble();
        Matcher version = VERSION.matcher(said);
        return version.find() ? version.group(1) : said.strip();
    }

    void init() {
        host.run(Command.of("mkdir", "-p", "-m", "700", repository)).orTrouble();
        run(List.of("init", "--no-cache", "--quiet")).orTrouble();
    }

    /** One snapshot of these paths; what cannot be read is the recipe's fault, everything else the Host's. */
    ResticSummary backup(String tag, List<String> paths) {
        List<String> words = Stream.concat(
                        Stream.of("backup", "--no-cache", "--json", "--quiet", "--host", "cc-ci", "--tag", tag, "--"),
                        paths.stream())
                .toList();
        CommandResult result = run(words);
        if (result.exit() == UNREADABLE) {
            throw new RecipeProblem(
                    ReasonCode.BACKUP_FAILED,
                    "backing up: files vanished or could not be read: "
                            + result.stderr().strip(),
                    "let a pre-hook dump what changes all the time, and back up the dump");
        }
        result.orTrouble();
        refuseWarnings("backing up", result);
        return ResticSummary.parse(result.stdout());
    }

    /** Everything in a snapshot, and its full id. */
    SnapshotListing list(String snapshot) {
        List<JsonNode> lines = ResticJson.lines(new LongOutput(host)
                .of(argv(List.of("ls", "--no-cache", "--no-lock", "--json", snapshot)), environment()));
        return ResticJson.listing(lines, snapshot);
    }

    /** Puts these folders of a snapshot back where they were; restic ends with 0 even where it could not. */
    void restore(String snapshot, List<String> folders) {
        List<String> words = new ArrayList<>(List.of("restore", "--no-cache", "--no-lock", snapshot, "--target", "/"));
        folders.forEach(folder -> words.addAll(List.of("--include", literally(folder))));
        CommandResult result = run(words);
        result.orTrouble();
        refuseWarnings("restoring", result);
    }

    private static void refuseWarnings(String act, CommandResult result) {
        if (!result.stderr().isBlank()) {
            throw new HostTrouble(
                    act + ": restic ended with 0 and said: " + result.stderr().strip(),
                    "run restic on the host by hand and mend what it says");
        }
    }

    private static String literally(String path) {
        return path.replaceAll("([\\\\*?\\[])", "\\\\$1");
    }

    private CommandResult run(List<String> words) {
        return host.run(new Command(argv(words), environment(), InputStream::nullInputStream, LIMIT));
    }

    private List<String> argv(List<String> words) {
        return Stream.concat(Stream.of("restic", "--repo", repository), words.stream())
                .toList();
    }

    private Map<String, String> environment() {
        return Map.of("RESTIC_PASSWORD", password.reveal());
    }
}
