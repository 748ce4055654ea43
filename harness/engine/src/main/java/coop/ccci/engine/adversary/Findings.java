package coop.ccci.engine.adversary;

import coop.ccci.engine.sabotage.Sabotage;
import coop.ccci.model.RecipeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What to tell of the faults that nobody noticed: one finding per volume of a rung, or per fault that is of no volume. */
record Findings(RecipeName recipe, List<Sabotage> sabotages, List<AdversaryReport.Case> cases) {

    /** A fault and what became of it. */
    private record Missed(Sabotage sabotage, AdversaryReport.Case of) {
        String about() {
            return sabotage.rung() + " " + sabotage.volume().orElse(sabotage.removed());
        }
    }

    List<AdversaryReport.Finding> all() {
        Map<String, List<Missed>> groups = IntStream.range(0, cases.size())
                .mapToObj(i -> new Missed(sabotages.get(i), cases.get(i)))
                .filter(missed -> missed.of().isMissed())
                .collect(Collectors.groupingBy(Missed::about, LinkedHashMap::new, Collectors.toList()));
        List<List<Missed>> found = List.copyOf(groups.values());
        return IntStream.range(0, found.size())
                .mapToObj(i -> finding(i + 1, found.get(i)))
                .toList();
    }

    private AdversaryReport.Finding finding(int number, List<Missed> group) {
        Missed first = group.get(0);
        return new AdversaryReport.Finding(
                String.format(Locale.ROOT, "ADV-%s-%02d", recipe, number),
                first.of().id(),
                first.sabotage().volume(),
                group.stream().map(missed -> missed.sabotage().removed()).collect(Collectors.joining("; ")),
                first.sabotage().shouldNotice(),
                first.sabotage().add());
    }
}
