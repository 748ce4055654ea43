package coop.ccci.tests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.ccci.tests.support.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The descriptions of the interface that Gitea and Forgejo publish, which are no part of this repository. */
final class Descriptions {
    private static final String VARIABLE = "CC_CI_GITEA_DESCRIPTIONS";
    private static final String USUAL = "../shared/data/gitea";
    private static final String ENDING = ".json";

    private Descriptions() {}

    /** Each of them; where there is no folder of them whoever asks is left out, and that is said. */
    static List<Official> orLeaveOut(Class<?> test) {
        Path folder = folder();
        if (!Files.isDirectory(folder)) {
            String missing =
                    "LEFT OUT: %s: the official API descriptions (swagger*.json of Gitea and Forgejo) are not in %s;"
                                    .formatted(test.getSimpleName(), folder)
                            + " name their folder in " + VARIABLE;
            System.out.println(missing);
            Assumptions.abort(missing);
        }
        return in(folder);
    }

    private static Path folder() {
        String named = Optional.ofNullable(System.getProperty(VARIABLE))
                .or(() -> Optional.ofNullable(System.getenv(VARIABLE)))
                .orElse(USUAL);
        return Folders.checkout().resolve(named).normalize();
    }

    private static List<Official> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(file -> new Official(file.getFileName().toString(), read(file)))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
