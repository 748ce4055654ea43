package coop.ccci.engine.record;

import java.nio.file.Path;
import java.util.Comparator;

/** One thing that is wrong with the record: the file (below the checkout), the line, what it is, and what to do next. */
public record Flaw(Path file, int line, String what, String next) {
    static final Comparator<Flaw> IN_ORDER =
            Comparator.comparing(Flaw::file).thenComparing(Flaw::line).thenComparing(Flaw::what);

    @Override
    public String toString() {
        return file + ":" + line + ": " + what + "; next: " + next;
    }

    /** Whether it is the same flaw, wherever in the file it stands by now. */
    boolean isLike(Flaw other) {
        return file.equals(other.file) && what.equals(other.what);
    }
}
