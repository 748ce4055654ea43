package coop.ccci.cli;

import coop.ccci.model.RungName;
import coop.ccci.model.results.Results;
import java.nio.file.Path;

/** The end of a run as a person reads it: a pure function of results.json. */
final class Summary {
    private final Results results;
    private final Palette palette;
    private final StringBuilder text = new StringBuilder();

    private Summary(Results results, Palette palette) {
        this.results = results;
        this.palette = palette;
    }

    static String of(Results results, Path file, Palette palette) {
        Summary summary = new Summary(results, palette);
        summary.title();
        summary.text.append(RungTable.of(results, palette));
        summary.text.append(VolumeTable.of(results.volumes(), palette));
        summary.lint();
        summary.leftovers();
        summary.leaks();
        summary.end(file);
        return summary.text.toString();
    }

    private void title() {
        text.append(palette.strong(results.recipe() + (results.version().isEmpty() ? "" : " " + results.version())))
                .append(" at ")
                .append(results.ref());
        results.pr().ifPresent(pr -> text.append(", pull request ").append(Printable.oneLine(pr)));
        text.append('\n');
        results.base()
                .ifPresent(base -> text.append("base ")
                        .append((Printable.oneLine(base.version()) + " at ").replaceFirst("^ at ", ""))
                        .append(base.ref())
                        .append(" (")
                        .append(base.kind().replace('_', ' '))
                        .append(")\n"));
        text.append("run ")
                .append(results.runId())
                .append(", started ")
                .append(results.started())
                .append(", took ")
                .append(Elapsed.of(results.durationMs()))
                .append("\n\n");
    }

    private void lint() {
        if (results.lint().findings().isEmpty()) {
            return;
        }
        text.append("\nlint\n");
        results.lint()
                .findings()
                .forEach(finding -> text.append("  ")
                        .append(Printable.oneLine(finding.rule() + " " + finding.severity() + "  " + finding.where()
                                + ": " + finding.text()))
                        .append('\n'));
    }

    private void leftovers() {
        if (!results.flags().cleanTeardown()) {
            text.append('\n')
                    .append(palette.notSeen("the teardown was not clean"))
                    .append('\n');
        }
        results.leftovers()
                .forEach(leftover -> text.append("  left behind: ")
                        .append(Printable.oneLine(leftover.kind() + " " + leftover.name() + " of " + leftover.owner()))
                        .append('\n'));
        if (!results.flags().cleanTeardown()) {
            text.append(
                            "  next: look at the host with docker stack ls and docker volume ls; what the run's lease covers goes")
                    .append(" with the next run there, once the lease is over\n");
        }
        if (results.leftovers().stream().anyMatch(leftover -> leftover.kind().equals("task"))) {
            text.append("  next: restart Docker on the host, which forgets a task whose container is gone only then\n");
        }
    }

    private void leaks() {
        if (!results.flags().noSecretLeak()) {
            text.append('\n').append(palette.notSeen("a secret leaked")).append('\n');
        }
        results.leaks()
                .forEach(leak -> text.append("  leaked: ")
                        .append(Printable.oneLine(leak.secret() + " in " + leak.where() + " (" + leak.encoding() + ")"))
                        .append('\n'));
    }

    private void end(Path file) {
        text.append('\n')
                .append(palette.strong("LEVEL " + results.level() + " of " + RungName.values().length))
                .append("\nverdict ")
                .append(palette.verdict(results.verdict(), results.verdict().wire()))
                .append("\nresults ")
                .append(file)
                .append('\n');
    }
}
