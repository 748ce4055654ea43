package coop.ccci.engine.results;

import coop.ccci.model.results.Results;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Whether a run's folder is as the run left it: a line per check, and the results where they could be read. */
public record Verification(Path file, Optional<Results> results, List<Check> checks) {

    /** One check, and what was seen: a line each. */
    public record Check(String name, Mark mark, List<String> seen) {
        static Check good(String name, String seen) {
            return new Check(name, Mark.GOOD, List.of(seen));
        }

        static Check open(String name, String why) {
            return new Check(name, Mark.OPEN, List.of(why));
        }

        static Check wrong(String name, String why) {
            return new Check(name, Mark.WRONG, List.of(why));
        }

        /** Wrong where something is, else good. */
        static Check of(String name, String good, List<String> wrong) {
            return wrong.isEmpty() ? good(name, good) : new Check(name, Mark.WRONG, List.copyOf(wrong));
        }
    }

    /** What became of a check. */
    public enum Mark {
        GOOD,
        /** There was nothing to check, or nothing to check it with. */
        OPEN,
        WRONG
    }

    /**
     * Checks results.json, or the one in a folder, and the files beside it, with the key's public half where there is one. Where
     * there is no such file it is a {@link coop.ccci.model.UsageProblem}; nothing of what is read is ever run.
     */
    public static Verification of(Path fileOrFolder, Optional<VerifyingKey> key) {
        return new Verifier(ResultsFile.in(fileOrFolder), key).verify();
    }

    /** Whether nothing is wrong. */
    public boolean holds() {
        return checks.stream().noneMatch(check -> check.mark() == Mark.WRONG);
    }
}
