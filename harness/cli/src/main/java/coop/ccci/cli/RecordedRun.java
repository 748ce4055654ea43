package coop.ccci.cli;

import coop.ccci.engine.admission.Trust;
import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.host.SshAddress;
import coop.ccci.engine.run.HostChoice;
import coop.ccci.engine.run.RunRequest;
import coop.ccci.model.UsageProblem;
import coop.ccci.model.results.BaseRef;
import coop.ccci.model.results.Results;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A run as its results record it: the command is read as {@code cc-ci run} would read it, and never executed. */
record RecordedRun(Results results, RunRequest asked) {
    private static final List<String> PROGRAM = List.of("cc-ci", "run");
    private static final Path UNUSED = Path.of("");

    /** Anything that a run would not have recorded about itself is a {@link UsageProblem}. */
    static RecordedRun of(Results results, Surroundings surroundings) {
        List<String> words = results.provenance().command();
        try {
            RecordedRun recorded = new RecordedRun(results, parse(words, surroundings));
            recorded.requireItsOwn(words);
            return recorded;
        } catch (ParameterException other) {
            throw refused(String.valueOf(other.getMessage()));
        }
    }

    boolean isTrusted() {
        return asked.trust() == Trust.OPERATOR;
    }

    /** The same once more under another id: in a cell of its own, from the very commits that were judged. */
    RunRequest again(String runId, Path runsFolder, Egress elsewhere) {
        return Requests.repeatable(new RunRequest(
                asked.recipe(),
                results.provenance().recipeRepo(),
                results.ref(),
                results.base().map(BaseRef::ref),
                results.pr(),
                new HostChoice.FreshCell(
                        asked.host() instanceof HostChoice.FreshCell(Egress egress) ? egress : elsewhere),
                runsFolder,
                asked.only(),
                asked.afterRun(),
                asked.imageArchives(),
                List.of(),
                Optional.of(runId),
                asked.trust()));
    }

    private static RunRequest parse(List<String> words, Surroundings surroundings) {
        if (words.size() < PROGRAM.size() || !words.subList(0, PROGRAM.size()).equals(PROGRAM)) {
            throw refused("it does not begin with \"cc-ci run\"");
        }
        RunCommand options = new RunCommand(surroundings);
        new CommandLine(options)
                .setExpandAtFiles(false)
                .parseArgs(words.subList(PROGRAM.size(), words.size()).toArray(String[]::new));
        return request(options);
    }

    private static RunRequest request(RunCommand options) {
        SubjectOptions.Subject what = options.subject.subject();
        return new RunRequest(
                what.recipe(),
                what.source(),
                what.ref(),
                options.base,
                options.pullRequest,
                host(options.host),
                UNUSED,
                options.climb.rungs(),
                options.climb.keep ? RunRequest.AfterRun.KEEP : RunRequest.AfterRun.TEAR_DOWN,
                options.images,
                List.of(),
                Optional.empty(),
                options.trusted ? Trust.OPERATOR : Trust.STRANGER);
    }

    private static HostChoice host(HostOptions options) {
        return options.host
                .<HostChoice>map(address -> new HostChoice.Existing(SshAddress.parse(address), UNUSED, UNUSED))
                .or(() -> options.cell
                        .filter(id -> !id.equals(AttachedOnly.NOTHING))
                        .map(HostChoice.RunningCell::new))
                .orElse(new HostChoice.FreshCell(options.egress ? Egress.ALLOWED : Egress.NONE));
    }

    /** What is read must be what a run would write, word for word, about the recipe and commit that the results are of. */
    private void requireItsOwn(List<String> words) {
        if (!Repeat.of(asked).equals(words)) {
            throw refused("a run would have recorded \"" + String.join(" ", Repeat.of(asked)) + "\"");
        }
        boolean same = asked.recipe().value().equals(results.recipe())
                && asked.ref().equals(results.ref())
                && asked.pullRequest().equals(results.pr());
        if (!same) {
            throw refused("it is about another recipe, commit or pull request than the results");
        }
    }

    private static UsageProblem refused(String why) {
        return new UsageProblem(
                "reading the command that provenance records: " + Printable.oneLine(why),
                "give the results of a run of cc-ci run, cc-ci demo or the bot");
    }
}
