package coop.ccci.engine.results;

import coop.ccci.engine.lint.LintText;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.UsageProblem;
import coop.ccci.model.results.LintReport;
import coop.ccci.model.results.Results;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/** The folder of one run and the only way to write into it: every byte passes the masker on its way. */
public final class RunFolder {
    private final Path path;
    private final UnaryOperator<OutputStream> masker;
    private final Seal seal;
    private final List<EventLog> logs = new CopyOnWriteArrayList<>();

    private RunFolder(Path path, UnaryOperator<OutputStream> masker, Seal seal) {
        this.path = path;
        this.masker = masker;
        this.seal = seal;
    }

    /** Creates one whose results are not signed. */
    public static RunFolder create(Path runs, String runId, UnaryOperator<OutputStream> masker) {
        return create(runs, runId, masker, Seal.unsigned());
    }

    /** Creates {@code <runs>/<runId>/}; one that is there already belongs to another run and is a {@link UsageProblem}. */
    public static RunFolder create(Path runs, String runId, UnaryOperator<OutputStream> masker, Seal seal) {
        Path path = runs.resolve(runId);
        try {
            Files.createDirectories(runs);
            Files.createDirectory(path);
            return new RunFolder(path, masker, seal);
        } catch (FileAlreadyExistsException taken) {
            throw new UsageProblem(
                    "creating the run's folder " + path + ": there is already something of that name",
                    "give another runs folder with --out or another --run-id, or move it away");
        } catch (IOException broken) {
            throw new UsageProblem(
                    "creating the run's folder " + path + ": " + broken, "give a writable runs folder with --out");
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Starts run.log and events.ndjson; {@code elapsedMs} gives the milliseconds since the run began. */
    public EventLog events(LongSupplier elapsedMs) {
        EventLog log = new EventLog(open(path.resolve("run.log")), open(path.resolve("events.ndjson")), elapsedMs);
        logs.add(log);
        return log;
    }

    /** Where the logs of a service go; the caller closes it. */
    public OutputStream serviceLog(String service) {
        String name = service.replaceAll("[^A-Za-z0-9_.-]", "_").replaceAll("^\\.", "_");
        return open(path.resolve("services").resolve(name + ".log"));
    }

    /** Writes lint.txt. */
    public void lint(LintReport report) {
        write(path.resolve("lint.txt"), LintText.render(report));
    }

    /**
     * Writes the JUnit XML files, ends the logs, which are digested as they are then, and publishes results.json, the last file
     * of a run; gives its path.
     */
    public Path publish(Results results) {
        JunitXml.write(path.resolve("junit"), results, masker);
        logs.forEach(EventLog::close);
        return ResultsFile.publishText(path, masked(ResultsJson.write(results)), seal);
    }

    private String masked(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = masker.apply(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new IllegalStateException("masking results.json", broken);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void write(Path file, String text) {
        try (OutputStream out = open(file)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw trouble(file, broken);
        }
    }

    private OutputStream open(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return masker.apply(Files.newOutputStream(file));
        } catch (IOException broken) {
            throw trouble(file, broken);
        }
    }

    private static HostTrouble trouble(Path file, IOException broken) {
        return new HostTrouble(
                "writing " + file + ": " + broken,
                "make room for the runs folder, make it writable and run again",
                broken);
    }
}
