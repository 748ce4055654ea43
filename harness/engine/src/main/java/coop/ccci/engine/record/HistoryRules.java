package coop.ccci.engine.record;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** No verdict that was ever committed is gone or in another place: every earlier state of a review is the beginning of today's. */
record HistoryRules(Shelf shelf, GitCheckout git) {
    private static final Pattern HASH = Pattern.compile("(?m)^hash: \"([0-9a-f]{64})\"$");

    List<Flaw> flaws() {
        if (!git.isOne()) {
            return List.of();
        }
        return git.past(Ledger.REVIEWS.folder()).stream()
                .flatMap(past -> lost(past).stream())
                .distinct()
                .toList();
    }

    private Optional<Flaw> lost(GitCheckout.Past past) {
        List<String> then = hashes(past.text());
        List<String> now = hashes(shelf.text(past.file()).orElse(""));
        int same = 0;
        while (same < Math.min(then.size(), now.size()) && then.get(same).equals(now.get(same))) {
            same++;
        }
        return same == then.size() ? Optional.empty() : Optional.of(flaw(past.file(), same + 1));
    }

    private static Flaw flaw(Path file, int number) {
        return new Flaw(
                file,
                1,
                "verdict R" + number + ", which was committed once, is gone or was changed",
                "bring it back (git log -p -- " + file + "); a verdict is taken back by a new one");
    }

    private static List<String> hashes(String text) {
        return HASH.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
