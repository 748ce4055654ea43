package coop.ccci.engine.lab;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the files of a lab; what they get wrong is told to whoever wrote them. */
final class LabFile {
    private static final ObjectMapper YAML =
            YAMLMapper.builder().addModule(new Jdk8Module()).build();

    private LabFile() {}

    static <T> T yaml(Path file, Class<T> type) {
        try {
            return YAML.readValue(Files.readAllBytes(file), type);
        } catch (IOException wrong) {
            throw new UsageProblem("reading " + file + ": " + wrong.getMessage(), "mend the file");
        }
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException wrong) {
            throw new UsageProblem("reading " + file + ": " + wrong, "mend the file");
        }
    }
}
