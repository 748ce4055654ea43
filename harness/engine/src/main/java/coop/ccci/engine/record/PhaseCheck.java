package coop.ccci.engine.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks at every phase and at the deferrals: at all that the commands write. */
record PhaseCheck(Shelf shelf) {

    List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        Archive archive = new Archive(shelf);
        for (String name : begun()) {
            Phase.read(shelf, name, flaws::add).ifPresent(phase -> flaws.addAll(of(phase, archive)));
        }
        flaws.addAll(new DeferralRules(shelf, archive).flaws());
        return flaws;
    }

    private List<Flaw> of(Phase phase, Archive archive) {
        VerdictRules verdicts = new VerdictRules(phase, archive);
        return Stream.of(
                        new ClaimRules(phase).flaws(),
                        verdicts.flaws(),
                        new StateRules(phase, verdicts).flaws(),
                        new FindingRules(phase, archive).flaws(),
                        new DoneWords(shelf, phase).flaws())
                .flatMap(List::stream)
                .toList();
    }

    /** A phase is begun when one of its files is there; a plan alone is a phase to come. */
    private Set<String> begun() {
        Set<String> names = new TreeSet<>();
        for (String folder : List.of("STATUS", "REVIEW", "BACKLOG")) {
            shelf.names(Path.of(folder)).stream()
                    .filter(file -> file.endsWith(".md"))
                    .map(file -> file.replaceFirst("\\.md$", ""))
                    .forEach(names::add);
        }
        return names;
    }
}
