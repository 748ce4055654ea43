package coop.ccci.engine.admission;

import coop.ccci.engine.compose.Node;
import coop.ccci.engine.compose.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every file that docker reads on the host is a file of the recipe. */
final class AD012Files implements Rule {
    private static final Pattern PLAIN = Pattern.compile("[\\w.@+ -]+(/[\\w.@+ -]+)*");
    /** Files are looked for beside the first compose file, so that has to be at the top. */
    private static final Pattern COMPOSE_FILE = Pattern.compile("[\\w.@+-]+\\.ya?ml");

    @Override
    public AdmissionRule facts() {
        return new AdmissionRule(
                "AD012", "files of the recipe's own tree, named under file; no env_file, extends, include");
    }

    /** Whether a compose file may be opened by this name. */
    static boolean isComposeFile(String name) {
        return COMPOSE_FILE.matcher(name).matches();
    }

    @Override
    public Stream<Hit> check(Dossier dossier) {
        Stream<Hit> composeFiles = dossier.files().stream()
                .filter(name -> !isComposeFile(name) || leadsOut(dossier.folder(), name))
                .map(AD012Files::composeFile);
        Stream<Hit> sources = dossier.layers()
                .flatMap(layer -> Stream.concat(layer.entries("secrets"), layer.entries("configs")))
                .flatMap(entry -> file(dossier, entry).stream());
        return Stream.of(composeFiles, sources, others(dossier)).flatMap(hits -> hits);
    }

    private static Hit composeFile(String name) {
        return new Hit(
                new Place(".env.sample", 1),
                "COMPOSE_FILE names \"" + name + "\", which is no compose file at the top of the recipe",
                "keep compose files at the top, named like compose.smtp.yml");
    }

    private static Optional<Hit> file(Dossier dossier, Layer.Entry entry) {
        return entry.node()
                .at("file")
                .filter(Nodes::isWritten)
                .filter(file -> !isPlain(Nodes.text(file)) || leadsOut(dossier.folder(), Nodes.text(file)))
                .map(file -> entry.hit(
                        file.place(),
                        "reads \"" + Nodes.text(file) + "\", which leads out of the recipe",
                        "keep the file in the recipe, and name it from its top"));
    }

    private static Stream<Hit> others(Dossier dossier) {
        Stream<Hit> ofServices = dossier.services()
                .flatMap(service -> Stream.of("env_file", "extends")
                        .flatMap(key -> service.at(key).stream()
                                .map(node -> service.hit(
                                        node.place(),
                                        key + " " + READS,
                                        "write what is in it into the compose file"))));
        Stream<Hit> include = dossier.layers()
                .flatMap(layer -> layer.root().at("include").stream())
                .map(AD012Files::include);
        return Stream.concat(ofServices, include);
    }

    private static final String READS = "reads files that are not among those that are judged";

    private static Hit include(Node node) {
        return new Hit(node.place(), "include " + READS, "name the files in COMPOSE_FILE in .env.sample");
    }

    private static boolean isPlain(String file) {
        return PLAIN.matcher(file).matches()
                && Arrays.stream(file.split("/", -1)).noneMatch(".."::equals);
    }

    /** By a link; a file that is not there is for its reader to complain about. */
    private static boolean leadsOut(Path folder, String file) {
        try {
            return !folder.resolve(file).toRealPath().startsWith(folder.toRealPath());
        } catch (IOException absent) {
            return false;
        }
    }
}
