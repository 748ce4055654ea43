package coop.ccci.engine.run;

import coop.ccci.engine.journal.Lane;
import coop.ccci.engine.leak.LeakScanner;
import coop.ccci.engine.results.ResultsFile;
import coop.ccci.model.Flags;
import coop.ccci.model.Rungs;
import coop.ccci.model.results.Leak;
import coop.ccci.model.results.Results;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** The last steps of a run: the logs are copied masked, everything is looked through for secrets, results.json is written. */
final class Publication {
    private final Run run;
    private final Harness harness;
    private final Rungs rungs;
    private final Findings findings;
    private final Aftermath aftermath;

    Publication(Run run, Harness harness, Rungs rungs, Findings findings, Aftermath aftermath) {
        this.run = run;
        this.harness = harness;
        this.rungs = rungs;
        this.findings = findings;
        this.aftermath = aftermath;
    }

    /** What is given back is what was published: masked, valid, and free of contradictions. */
    Results publish() {
        aftermath.evidence().ifPresent(evidence -> evidence.publish(run.folder()));
        List<Leak> leaks = timed(this::leaks);
        Flags flags = new Flags(aftermath.isClean(), leaks.isEmpty());
        Results results = new ResultsAssembly(run, harness, rungs, findings, aftermath).assemble(flags, leaks);
        return ResultsFile.read(run.folder().publish(results));
    }

    private List<Leak> timed(Callable<List<Leak>> scan) {
        try {
            return run.journal().timed("leak scan", Lane.NONE, scan);
        } catch (RuntimeException trouble) {
            throw trouble;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Nobody's word is taken for it that the masking worked: the run's folder is looked through as well. */
    private List<Leak> leaks() {
        LeakScanner scanner = new LeakScanner(run.secrets());
        Stream<Leak> kept = aftermath.evidence().stream().flatMap(evidence -> evidence.leaks(scanner).stream());
        Stream<Leak> unhideable = run.secrets().unhideable().stream()
                .map(secret -> new Leak(secret.secret(), secret.why(), "unhideable"));
        return Stream.of(kept, scanner.scan(run.folder().path()).stream(), unhideable)
                .flatMap(all -> all)
                .toList();
    }
}
