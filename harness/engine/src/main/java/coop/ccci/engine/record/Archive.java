package coop.ccci.engine.record;

import coop.ccci.engine.results.ResultsFile;
import coop.ccci.model.UsageProblem;
import coop.ccci.model.results.Results;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;

/** The runs that the record rests upon, as files of the checkout: {@code record/runs/<id>/}. */
record Archive(Shelf shelf) {
    private static final Path FOLDER = Path.of("record", "runs");

    static Path results(String run) {
        return FOLDER.resolve(run).resolve(ResultsFile.NAME);
    }

    static Path reproduction(String run) {
        return FOLDER.resolve(run).resolve(Reproduction.NAME);
    }

    static Path adversary(String id) {
        return FOLDER.resolve(id).resolve(Adversary.NAME);
    }

    Filed<Results> run(String id) {
        return read(results(id), Told::results);
    }

    Filed<Reproduction> repeatedBy(String run) {
        return read(reproduction(run), Told::reproduction);
    }

    Filed<Adversary> adversaryOf(String id) {
        return read(adversary(id), Told::adversary);
    }

    /** The ids of all that is kept. */
    List<String> ids() {
        return shelf.names(FOLDER);
    }

    boolean holdsRun(String id) {
        return shelf.bytes(results(id)).isPresent();
    }

    private <T> Filed<T> read(Path file, BiFunction<Path, byte[], Filed<T>> reader) {
        byte[] bytes = shelf.bytes(file)
                .orElseThrow(() -> new UsageProblem(
                        file + " is missing", "bring it back (git log -- " + file + "); it was copied there by cc-ci"));
        return reader.apply(file, bytes);
    }
}
