package coop.ccci.engine.record;

import coop.ccci.model.UsageProblem;
import coop.ccci.model.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;

/** The files that a reviewer names, in the folders that runs wrote them to. */
final class Originals {
    private Originals() {}

    static Filed<Results> results(Path file) {
        return read(file, Told::results);
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
