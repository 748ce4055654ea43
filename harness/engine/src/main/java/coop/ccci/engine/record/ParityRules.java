package coop.ccci.engine.record;

import coop.ccci.engine.record.Reports.Case;
import coop.ccci.engine.record.Reports.Fate;
import coop.ccci.engine.record.SourceTree.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What must hold for every PARITY.md: the tests that it names are there, and passed when they last ran. */
final class ParityRules {
    private static final Path OURS = Path.of("PARITY.md");
    private static final Path RECIPES = Path.of("recipes");
    private static final Pattern METHOD = Pattern.compile("#|\\.(?=[a-z]\\w*$)");
    private static final Pattern WHOLE_CLASS_SWARM = Pattern.compile("(?m)^@Tag\\(\"swarm\"\\)");

    private final Shelf shelf;
    private final SourceTree sources;
    private final Reports reports;
    private final boolean withSwarm;

    ParityRules(Shelf shelf, SourceTree sources, Reports reports) {
        this.shelf = shelf;
        this.sources = sources;
        this.reports = reports;
        // Builds without an engine leave all tests out that need one: that these have no report says nothing then.
        this.withSwarm = sources.all()
                .filter(source -> WHOLE_CLASS_SWARM.matcher(source.text()).find())
                .anyMatch(source ->
                        reports.tells(source.module()) && reports.of(source).isPresent());
    }

    List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>(page(OURS, Path.of(""), "behaviour", "proving test", "state"));
        for (String recipe : shelf.names(RECIPES)) {
            Path folder = RECIPES.resolve(recipe);
            flaws.addAll(page(folder.resolve(OURS), folder, "behaviour", "where", "proving test", "state"));
        }
        return flaws;
    }

    private List<Flaw> page(Path file, Path folder, String... header) {
        List<Flaw> flaws = new ArrayList<>();
        for (Table.Row row : Table.of(shelf.text(file).orElse(""), header).rows()) {
            for (String test : Table.code(row.cell(header.length - 2))) {
                wrong(folder, test, row.cell(0).contains("left out"))
                        .ifPresent(why -> flaws.add(new Flaw(
                                file,
                                row.line(),
                                test + " is named as a proof, and " + why,
                                "name a test that proves it, or run make test and mend what fails")));
            }
        }
        return flaws;
    }

    private Optional<String> wrong(Path folder, String test, boolean mayBeLeftOut) {
        String[] parts = METHOD.split(test, 2);
        Optional<String> method = parts.length == 2 ? Optional.of(parts[1]) : Optional.empty();
        Optional<Source> named = sources.find(folder, parts[0]);
        if (named.isEmpty()) {
            return Optional.of("there is no such class");
        }
        Source source = named.get();
        if (!method.map(source::hasTest).orElse(source.hasTests())) {
            return Optional.of("that is no test, or it is switched off");
        }
        List<Source> run = sources.runnable(source).toList();
        if (run.isEmpty()) {
            return Optional.of("nothing runs it");
        }
        return source.isTestSource()
                ? run.stream()
                        .flatMap(one -> notPassed(one, method, mayBeLeftOut).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Optional<String> notPassed(Source source, Optional<String> method, boolean mayBeLeftOut) {
        if (!reports.tells(source.module()) || (source.needsSwarm() && !withSwarm)) {
            return Optional.empty();
        }
        List<Case> cases = reports.of(source).stream()
                .flatMap(List::stream)
                .filter(one -> method.isEmpty() || method.get().equals(one.method()))
                .toList();
        if (cases.isEmpty()) {
            return Optional.of("it did not run in the last build (" + source.className() + ")");
        }
        if (has(cases, Fate.FAILED)) {
            return Optional.of("it failed in the last build (" + source.className() + ")");
        }
        boolean passed = has(cases, Fate.PASSED) || mayBeLeftOut;
        return passed ? Optional.empty() : Optional.of("it was skipped in the last build (" + source.className() + ")");
    }

    private static boolean has(List<Case> cases, Fate fate) {
        return cases.stream().anyMatch(one -> one.fate() == fate);
    }
}
