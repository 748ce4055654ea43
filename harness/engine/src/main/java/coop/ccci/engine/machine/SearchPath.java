package coop.ccci.engine.machine;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The folders in which this machine's programs are looked for. */
public record SearchPath(List<Path> folders) {

    public SearchPath {
        folders = List.copyOf(folders);
    }

    /** Those of the environment's PATH, then the system's own, which a plain user's PATH often lacks. */
    public static SearchPath of(Map<String, String> environment) {
        Stream<String> named = Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1));
        return new SearchPath(Stream.concat(named, Stream.of("/usr/sbin", "/usr/bin", "/sbin", "/bin"))
                .filter(folder -> folder.startsWith("/"))
                .map(Path::of)
                .distinct()
                .toList());
    }

    /** Where the program is. */
    public Optional<Path> find(String program) {
        return folders.stream()
                .map(folder -> folder.resolve(program))
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
