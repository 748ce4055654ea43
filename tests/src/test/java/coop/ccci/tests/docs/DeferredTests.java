package coop.ccci.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is put off stands in DEFERRED.md, and nowhere without a mark. */
class DeferredTests {
    private static final Pattern MARK = Pattern.compile("DEFERRED-\\d+");
    private static final Path PAGE = Path.of("DEFERRED.md");

    private final Checkout checkout = Checkout.here();
    private final List<List<String>> entries =
            new Tables(checkout.page("DEFERRED.md")).rows("id", "since", "what", "why", "what would bring it back");

    @Test
    void everyEntryIsWhole() {
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry).hasSize(5).noneMatch(String::isBlank);
            assertThat(entry.get(0)).matches(MARK);
            assertThat(entry.get(1)).matches("\\d{4}-\\d\\d-\\d\\d");
        });
        assertThat(entries.stream().map(List::getFirst)).doesNotHaveDuplicates();
    }

    /** What was closed by a run keeps its number, and marks of it are history. */
    @Test
    void everyMarkHasAnEntryAndEveryEntryAMark() {
        Set<String> marks = new TreeSet<>();
        checkout.files().stream()
                .filter(DeferredTests::mayBeMarked)
                .forEach(file -> MARK.matcher(checkout.ascii(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(marks::add));
        marks.removeAll(closed());
        assertThat(entries.stream().map(List::getFirst)).containsExactlyInAnyOrderElementsOf(marks);
    }

    /** Samples of tests and kept runs are full of numbers that mean nothing, or meant something once. */
    private static boolean mayBeMarked(Path file) {
        return !file.equals(PAGE)
                && !file.startsWith("record/runs")
                && !file.startsWith("harness/engine/src/test/java/coop/ccci/engine/record")
                && !file.startsWith("tests/src/test/java/coop/ccci/tests/docs");
    }

    private Set<String> closed() {
        String page = checkout.page("DEFERRED.md");
        return page.contains("## Closed")
                ? Set.copyOf(new Tables(page).column(0, "id", "since", "what", "why", "closed", "by run"))
                : Set.of();
    }
}
