package coop.ccci.engine.admission;

import coop.ccci.engine.compose.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every compose file can be read in one way only: docker reads it once more by itself, with another library. */
final class AD001OneReading implements Rule {
    private static final int MAX_BYTES = 1 << 20;
    /**
     * Control characters, the line breaks that only some take for such, marks that change the order a person reads in, and
     * the two letters that are equal to ASCII ones where case does not count.
     */
    private static final Pattern DOUBTFUL = Pattern.compile(
            "[\\p{Cntrl}&&[^\\n\\t]]|[\\u0080-\\u009f\\u2028\\u2029\\ufeff\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\u017f\\u212a]");

    @Override
    public AdmissionRule facts() {
        return new AdmissionRule("AD001", "compose files that can be read in one way only");
    }

    @Override
    public Stream<Hit> check(Dossier dossier) {
        return Stream.concat(
                dossier.files().stream().flatMap(file -> file(dossier.folder(), file)),
                dossier.layers()
                        .flatMap(layer -> Nodes.texts(layer.root()))
                        .filter(text -> DOUBTFUL.matcher(text.value()).find())
                        .map(text -> doubtful(text.place(), "in a value")));
    }

    private static Stream<Hit> file(Path folder, String name) {
        return content(folder, name).stream()
                .flatMap(content -> Stream.concat(characters(name, content), YamlReadings.of(name, content)));
    }

    private static Stream<Hit> characters(String name, String content) {
        String[] lines = content.replace("\r\n", "\n").split("\n", -1);
        return IntStream.range(0, lines.length)
                .filter(line -> DOUBTFUL.matcher(lines[line]).find())
                .mapToObj(line -> doubtful(new Place(name, line + 1), "in this line"));
    }

    private static Hit doubtful(Place place, String where) {
        return new Hit(
                place,
                "a character " + where + " does not mean the same to every reader",
                "remove control characters, and write letters that look alike in ASCII");
    }

    /** A file that is not there, too large or no text is for its reader to complain about. */
    private static Optional<String> content(Path folder, String name) {
        Path file = folder.resolve(name);
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MAX_BYTES
                    ? Optional.of(Files.readString(file))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
