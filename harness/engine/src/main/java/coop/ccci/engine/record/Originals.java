package coop.ccci.engine.record;

import coop.ccci.engine.results.Verification;
import coop.ccci.model.UsageProblem;
import coop.ccci.model.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The files that a reviewer names, in the folders that runs wrote them to. */
final class Originals {
    private Originals() {}

    /** Results whose digest holds, and beside them the files that they name, each as it was, and no other. */
    static Filed<Results> results(Path file) {
        Filed<Results> filed = read(file, Told::results);
        Verification whole = Verification.of(file, Optional.empty());
        if (!whole.holds()) {
            String wrong = whole.checks().stream()
                    .filter(check -> check.mark() == Verification.Mark.WRONG)
                    .map(check -> check.name() + ": " + String.join(", ", check.seen()))
                    .collect(Collectors.joining("; "));
            throw new UsageProblem(
                    "reading " + file + ": its run's folder is not as the run left it: " + wrong,
                    "give the folder as the run wrote it, whole");
        }
        return filed;
    }

    static Filed<Reproduction> reproduction(Path file) {
        return read(file, Told::reproduction);
    }

    static Filed<Adversary> adversary(Path file) {
        return read(file, Told::adversary);
    }

    private static <T> Filed<T> read(Path file, BiFunction<Path, byte[], Filed<T>> reader) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException missing) {
            throw new UsageProblem("reading " + file + ": " + missing, "name a file that cc-ci wrote");
        }
        return reader.apply(file, bytes);
    }
}
