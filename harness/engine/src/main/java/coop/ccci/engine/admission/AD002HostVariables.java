package coop.ccci.engine.admission;

import coop.ccci.engine.compose.Place;
import coop.ccci.engine.recipe.HostVariables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** No variable is set or used that the programs which deploy a stack have for themselves. */
final class AD002HostVariables implements Rule {
    private static final List<String> SET_IN = List.of(".env.sample", "abra.sh");

    @Override
    public AdmissionRule facts() {
        return new AdmissionRule(
                "AD002", "variables that the programs which deploy a stack do not read for themselves");
    }

    @Override
    public Stream<Hit> check(Dossier dossier) {
        Stream<Hit> set = dossier.variables().keySet().stream()
                .filter(HostVariables::include)
                .map(name -> hit(setAt(dossier.folder(), name), name, "set"));
        Stream<Hit> used = dossier.read().stream()
                .flatMap(layers -> layers.references())
                .filter(reference -> HostVariables.include(reference.name()))
                .map(reference -> hit(reference.place(), reference.name(), "used"));
        return Stream.concat(set, used);
    }

    private static Hit hit(Place place, String name, String what) {
        return new Hit(
                place,
                "the variable " + name + " is " + what + ", which belongs to the host",
                "give the variable another name");
    }

    private static Place setAt(Path folder, String name) {
        Pattern line = Pattern.compile("^\\s*(?:export\\s.*)?\\b" + Pattern.quote(name) + "\\s*=.*");
        return SET_IN.stream()
                .flatMap(file -> places(folder, file, line))
                .reduce((first, last) -> last)
                .orElse(new Place(SET_IN.getFirst(), 1));
    }

    private static Stream<Place> places(Path folder, String file, Pattern line) {
        List<String> lines = lines(folder.resolve(file));
        return IntStream.range(0, lines.size())
                .filter(index -> line.matcher(lines.get(index)).matches())
                .mapToObj(index -> new Place(file, index + 1));
    }

    private static List<String> lines(Path file) {
        try {
            // Latin 1 reads any bytes; names of variables are ASCII.
            return Files.isRegularFile(file) ? Files.readAllLines(file, StandardCharsets.ISO_8859_1) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
