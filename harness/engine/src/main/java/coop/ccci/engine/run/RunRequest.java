package coop.ccci.engine.run;

import coop.ccci.engine.admission.Trust;
import coop.ccci.model.RecipeName;
import coop.ccci.model.RungName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to climb: the recipe, where its repository is, the commit's name, and the Host. {@code command} is the command line
 * that repeats the run, free of secrets; {@code runId} names the run where somebody has a name for it already.
 */
public record RunRequest(
        RecipeName recipe,
        String source,
        String ref,
        Optional<String> base,
        Optional<String> pullRequest,
        HostChoice host,
        Path runsFolder,
        Set<RungName> only,
        AfterRun afterRun,
        List<Path> imageArchives,
        List<String> command,
        Optional<String> runId,
        Trust trust) {

    public RunRequest {
        runId.ifPresent(RunIds::require);
    }

    /** A request that trusts nobody, of a run that gets a name. */
    public RunRequest(
            RecipeName recipe,
            String source,
            String ref,
            Optional<String> base,
            Optional<String> pullRequest,
            HostChoice host,
            Path runsFolder,
            Set<RungName> only,
            AfterRun afterRun,
            List<Path> imageArchives,
            List<String> command) {
        this(
                recipe,
                source,
                ref,
                base,
                pullRequest,
                host,
                runsFolder,
                only,
                afterRun,
                imageArchives,
                command,
                Optional.empty(),
                Trust.STRANGER);
    }

    /** The same for a recipe of somebody trusted so far. */
    public RunRequest trusting(Trust other) {
        return new RunRequest(
                recipe,
                source,
                ref,
                base,
                pullRequest,
                host,
                runsFolder,
                only,
                afterRun,
                imageArchives,
                command,
                runId,
                other);
    }

    /** What becomes of the stacks when everything is judged. */
    public enum AfterRun {
        TEAR_DOWN,
        /** Left for a person to look at; the run is then never clean. */
        KEEP
    }

    /** The same run, kept in this folder under this id. */
    public RunRequest within(Path runs, String id) {
        return with(runs, only, command, Optional.of(id));
    }

    /** The same run of these rungs only. */
    public RunRequest only(Set<RungName> rungs) {
        return with(runsFolder, rungs, command, runId);
    }

    /** The same run, which this command line repeats. */
    public RunRequest repeatedBy(List<String> words) {
        return with(runsFolder, only, words, runId);
    }

    private RunRequest with(Path runs, Set<RungName> rungs, List<String> words, Optional<String> id) {
        return new RunRequest(
                recipe, source, ref, base, pullRequest, host, runs, rungs, afterRun, imageArchives, words, id, trust);
    }
}
