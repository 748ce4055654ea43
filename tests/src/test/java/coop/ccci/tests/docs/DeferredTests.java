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

    @Test
    void everyMarkHasAnEntryAndEveryEntryAMark() {
        Set<String> marks = new TreeSet<>();
        checkout.files().stream()
                .filter(file -> !file.equals(PAGE) && !file.startsWith("tests/src/test/java/coop/ccci/tests/docs"))
                .forEach(file -> MARK.matcher(checkout.ascii(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(marks::add));
        assertThat(entries.stream().map(List::getFirst)).containsExactlyInAnyOrderElementsOf(marks);
    }
}
