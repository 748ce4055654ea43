package coop.ccci.engine.record;

import coop.ccci.kit.RecipePlugin;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks at the whole record of a checkout: phases, deferrals against these plug-ins, and every test that a PARITY.md calls a
 * proof, in the reports of the last build. Modules whose tests are running at this moment are taken at their sources' word.
 */
public record RecordCheck(Path root, List<RecipePlugin> plugIns, Set<String> underWay) {

    /** All that is wrong, by file and line; none is a record that can be believed. */
    public List<Flaw> flaws() {
        Shelf shelf = new FolderShelf(root);
        return Stream.of(
                        new PhaseCheck(shelf).flaws(),
                        new HistoryRules(shelf, new GitCheckout(root)).flaws(),
                        new DeferralRules(shelf, new Archive(shelf)).skips(plugIns),
                        new ParityRules(shelf, SourceTree.of(root), Reports.of(root, underWay)).flaws())
                .flatMap(List::stream)
                .distinct()
                .sorted(Flaw.IN_ORDER)
                .toList();
    }
}
