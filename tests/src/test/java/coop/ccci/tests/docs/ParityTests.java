package coop.ccci.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every test that a PARITY.md calls a proof is there, and is run. */
class ParityTests {
    private static final String[] OURS = {"behaviour", "proving test", "state"};
    private static final String[] OF_A_RECIPE = {"behaviour", "where", "proving test", "state"};

    private final Checkout checkout = Checkout.here();
    private final Sources sources = Sources.of(checkout);

    @Test
    void everyProvingTestExistsAndIsRun() {
        List<String> named = rows("PARITY.md", OURS)
                .flatMap(row -> Tables.code(row.get(1)).stream())
                .toList();
        assertThat(named).hasSizeGreaterThan(80).allMatch(test -> test.startsWith("coop.ccci."));
        assertThat(named.stream().flatMap(test -> sources.wrong(test).stream())).isEmpty();
    }

    @Test
    void onlyWhatHasATestIsCalledProven() {
        assertThat(rows("PARITY.md", OURS)).allSatisfy(row -> {
            assertThat(row).hasSize(3);
            assertThat(row.get(2)).matches("proven|unproven|DEFERRED-\\d+");
            assertThat(Tables.code(row.get(1)).isEmpty()).isEqualTo(!row.get(2).equals("proven"));
        });
    }

    @Test
    void noBehaviourStandsTwice() {
        assertThat(rows("PARITY.md", OURS).map(List::getFirst)).doesNotHaveDuplicates();
    }

    @Test
    void everyRecipeSaysWhatProvesItsProbesAndTests() {
        List<String> pages = recipePages();
        assertThat(pages)
                .hasSameSizeAs(checkout.modules().stream()
                        .filter(module -> module.startsWith("recipes/"))
                        .toList());
        assertThat(pages)
                .allSatisfy(page -> assertThat(rows(page, OF_A_RECIPE))
                        .hasSizeGreaterThan(5)
                        .allSatisfy(row -> {
                            assertThat(row.get(3)).matches("checked|DEFERRED-\\d+");
                            assertThat(Tables.code(row.get(2)).isEmpty())
                                    .isEqualTo(!row.get(3).equals("checked"));
                        }));
    }

    @Test
    void everyProvingTestOfARecipeExistsInItsModule() {
        assertThat(recipePages())
                .allSatisfy(page -> assertThat(rows(page, OF_A_RECIPE)
                                .flatMap(row -> Tables.code(row.get(2)).stream())
                                .flatMap(test -> ofModule(Path.of(page)).wrong(test).stream()))
                        .isEmpty());
    }

    /** A functional test that no page names is one whose meaning nobody wrote down. */
    @Test
    void everyFunctionalTestIsInItsRecipesPage() {
        Set<String> named = Set.copyOf(recipePages().stream()
                .flatMap(page -> rows(page, OF_A_RECIPE))
                .flatMap(row -> Tables.code(row.get(2)).stream())
                .toList());
        List<String> written = sources.files().stream()
                .filter(file -> file.startsWith("recipes") && file.toString().contains("src/main/"))
                .flatMap(file -> Functional.in(checkout.page(file.toString()), file))
                .toList();
        assertThat(written).hasSizeGreaterThan(10).isSubsetOf(named);
    }

    private Sources ofModule(Path page) {
        return new Sources(
                checkout,
                sources.files().stream()
                        .filter(file -> file.startsWith(page.resolveSibling("")))
                        .toList());
    }

    private List<String> recipePages() {
        return checkout.pages().stream()
                .map(Path::toString)
                .filter(page -> page.matches("recipes/[^/]+/PARITY\\.md"))
                .toList();
    }

    private Stream<List<String>> rows(String page, String... header) {
        return new Tables(checkout.page(page)).rows(header).stream();
    }
}
