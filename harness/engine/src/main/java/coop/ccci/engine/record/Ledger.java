package coop.ccci.engine.record;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A file of a phase that holds nothing but a fixed head and entries: {@code REVIEW/<phase>.md} and {@code BACKLOG/<phase>.md}. */
record Ledger<T>(String folder, String title, String note, Class<T> type, Function<T, String> heading) {
    static final Ledger<Review> REVIEWS = new Ledger<>(
            "REVIEW",
            "# Reviews of phase: ",
            "Append only, written by `cc-ci review verdict`. Each hash covers the lines above it and the hash before.",
            Review.class,
            Review::heading);

    static final Ledger<Finding> FINDINGS = new Ledger<>(
            "BACKLOG",
            "# Findings of phase: ",
            "Written by `cc-ci review finding`, `fix` and `close`. Who mended a finding does not close it.",
            Finding.class,
            Finding::heading);

    Path file(String phase) {
        return Path.of(folder, phase + ".md");
    }

    List<Entry<T>> read(String phase, String text, Consumer<Flaw> flaws) {
        Page page = Page.read(file(phase), text, title + phase);
        List<String> expected = head(phase).lines().toList();
        List<String> head = page.head().stream()
                .collect(Collectors.joining("\n"))
                .stripTrailing()
                .lines()
                .toList();
        if (!head.equals(expected)) {
            flaws.accept(new Flaw(
                    page.file(),
                    2,
                    "before the first entry stands something else than the head of such a file",
                    "bring it back: \"" + note + "\" and nothing else"));
        }
        return Entry.all(page.sections(), type, heading, flaws);
    }

    String text(String phase, List<T> entries) {
        return head(phase)
                + entries.stream()
                        .map(entry -> "\n" + Entry.text(heading.apply(entry), entry))
                        .collect(Collectors.joining());
    }

    private String head(String phase) {
        return title + phase + "\n\n" + note + "\n";
    }
}
