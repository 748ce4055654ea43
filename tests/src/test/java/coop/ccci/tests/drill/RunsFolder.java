package coop.ccci.tests.drill;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.results.ResultsFile;
import coop.ccci.model.Reason;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import coop.ccci.model.results.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the program keeps its runs. */
record RunsFolder(Path path) {

    /** The results of the only run there is, whole and valid. */
    Results results() {
        assertThat(runs()).hasSize(1);
        return ResultsFile.read(runs().getFirst());
    }

    /** Each rung as {@code status} or {@code status code}. */
    Map<RungName, String> rungs() {
        Results results = results();
        return results.rungs().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, rung -> told(rung.getValue(), results, rung.getKey())));
    }

    private static String told(Status status, Results results, RungName rung) {
        Reason reason = results.reasons().get(rung);
        return reason == null
                ? status.wire()
                : status.wire() + " " + reason.code().wire();
    }

    /** The folders of all runs. */
    List<Path> runs() {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(path)) {
            return all.sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
