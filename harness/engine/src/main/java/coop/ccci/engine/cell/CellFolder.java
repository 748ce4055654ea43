package coop.ccci.engine.cell;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Everything there is of a cell on disk. */
record CellFolder(Path path) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    Path file(String name) {
        return path.resolve(name);
    }

    Path identity() {
        return file("id");
    }

    Path knownHosts() {
        return file("known_hosts");
    }

    /** What stands there; nothing where a harness was killed before it wrote the first word. */
    Optional<CellState> state() {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file("cell.json")), CellState.class));
        } catch (NoSuchFileException never) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw trouble("reading", unreadable);
        }
    }

    void write(CellState state) {
        try {
            Path fresh = Files.write(file("cell.json.new"), JSON.writeValueAsBytes(state));
            Files.move(fresh, file("cell.json"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw trouble("writing", refused);
        }
    }

    void write(String name, String text) {
        try {
            Files.writeString(file(name), text);
        } catch (IOException refused) {
            throw trouble("writing", refused);
        }
    }

    String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException absent) {
            throw trouble("reading", absent);
        }
    }

    HostTrouble trouble(String act, IOException cause) {
        return new HostTrouble(
                act + " cell folder " + path + ": " + cause, "check the disk and the rights of the folder", cause);
    }
}
