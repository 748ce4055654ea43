package coop.ccci.engine.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The hashes that tie each verdict to the one before. */
final class Chain {
    /** What the first entry names as the one before. */
    static final String START = "0".repeat(64);

    private static final String NEXT = "bring back what was there (git log -p); a verdict is taken back by a new one";

    private Chain() {}

    /** SHA-256 over the lines of an entry's block, each with its line break, all but the one that holds the hash. */
    static String hash(List<String> block) {
        return Sha256.of(block.stream()
                .filter(line -> !line.startsWith("hash:"))
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Where the chain is broken. */
    static List<Flaw> flaws(List<Entry<Review>> reviews) {
        List<Flaw> flaws = new ArrayList<>();
        String before = START;
        int number = 0;
        for (Entry<Review> entry : reviews) {
            Review review = entry.facts();
            number++;
            if (!review.id().equals("R" + number)) {
                flaws.add(entry.flaw("id", "this is verdict number " + number + " and is called " + review.id(), NEXT));
            }
            if (!review.previous().equals(before)) {
                flaws.add(entry.flaw(
                        "previous",
                        review.id() + " does not follow the verdict before it: one was removed, changed or moved",
                        NEXT));
            }
            if (!review.hash().equals(hash(entry.section().block().orElse(List.of())))) {
                flaws.add(entry.flaw("hash", review.id() + " was changed: this is not the hash of its lines", NEXT));
            }
            before = review.hash();
        }
        return flaws;
    }
}
