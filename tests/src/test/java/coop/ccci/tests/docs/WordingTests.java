package coop.ccci.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no file of the repository may say. */
class WordingTests {
    // Put together, so that this file does not say it either.
    private static final List<Pattern> FORBIDDEN = List.of(
            Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b"),
            Pattern.compile("/wo" + "rk/|/tmp" + "/w\\b|\\.lib" + "rary/"));

    private final Checkout checkout = Checkout.here();

    @Test
    void nothingIsPutOffWithoutANumberAndNoPathIsOfTheMachineItWasWrittenOn() {
        List<Path> files = checkout.files();
        assertThat(files).hasSizeGreaterThan(300).allSatisfy(file -> {
            String text = checkout.ascii(file);
            assertThat(FORBIDDEN.stream().filter(word -> word.matcher(text).find()))
                    .as("%s", file)
                    .isEmpty();
        });
    }

    @Test
    void decisionsAreNumberedInOrderAndWhole() {
        List<String> decisions = checkout.pages().stream()
                .filter(page -> page.startsWith("cc-ci-plan"))
                .map(page -> page.getFileName().toString())
                .filter(name -> name.matches("\\d{4}-.*"))
                .toList();
        assertThat(decisions).hasSizeGreaterThan(10);
        for (int number = 1; number <= decisions.size(); number++) {
            String name = decisions.get(number - 1);
            assertThat(name).startsWith("%04d-".formatted(number));
            assertThat(checkout.page("cc-ci-plan/" + name))
                    .startsWith("# %04d ".formatted(number))
                    .contains("**Context.**", "**Choice.**", "**Consequence.**");
        }
    }
}
