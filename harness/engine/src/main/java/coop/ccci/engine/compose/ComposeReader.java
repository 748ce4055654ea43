package coop.ccci.engine.compose;

import coop.ccci.engine.compose.Node.Fields;
import coop.ccci.model.UsageProblem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a recipe's compose files as docker's command line does: each is filled with variables, then laid over the one
 * before. A file that docker would refuse, or would read other than it is meant, is a
 * {@link coop.ccci.model.RecipeProblem} with its line.
 */
public final class ComposeReader {
    private ComposeReader() {}

    /** The stack that these files of this folder describe, in this order. */
    public static Compose read(Path folder, List<String> files, Map<String, String> variables) {
        return readLocated(folder, files, variables).compose();
    }

    /** The same, with the places in the files. */
    public static LocatedCompose readLocated(Path folder, List<String> files, Map<String, String> variables) {
        Fields merged = merged(canonical(written(folder, files), variables));
        return new LocatedCompose(new StackReader(folder, merged, variables).compose(), merged);
    }

    /** The files before they are one stack; what they refer to is not looked for. */
    public static ComposeLayers readLayers(Path folder, List<String> files, Map<String, String> variables) {
        List<Fields> written = written(folder, files);
        List<Fields> each = canonical(written, variables);
        return new ComposeLayers(List.copyOf(written), List.copyOf(each), merged(each));
    }

    private static List<Fields> written(Path folder, List<String> files) {
        if (files.isEmpty()) {
            throw new UsageProblem("reading a stack: no compose file is named", "name at least compose.yml");
        }
        return files.stream().map(file -> YamlFile.read(folder, file)).toList();
    }

    private static List<Fields> canonical(List<Fields> written, Map<String, String> variables) {
        return written.stream().map(file -> canonical(file, variables)).toList();
    }

    private static Fields merged(List<Fields> each) {
        each.forEach(over -> checkVersion(each.getFirst(), over));
        return each.stream().reduce(Merge::files).orElseThrow();
    }

    private static Fields canonical(Fields written, Map<String, String> variables) {
        Fields filled = new Interpolation(variables).fields(written);
        return filled.get("services")
                .map(services -> filled.with("services", services(Shape.fields("services", services))))
                .orElse(filled);
    }

    private static Fields services(Fields services) {
        Map<String, Node> out = new LinkedHashMap<>();
        services.entries()
                .forEach(
                        (name, service) -> out.put(name, Canonical.service(Shape.fields("services." + name, service))));
        return new Fields(services.place(), out);
    }

    private static void checkVersion(Fields base, Fields over) {
        String first = Plain.text(base, "version");
        String other = Plain.text(over, "version");
        if (!first.equals(other)) {
            throw BrokenCompose.at(
                    over.get("version").orElse(over).place(),
                    "version is \"" + other + "\" here and \"" + first + "\" in "
                            + base.place().file() + ", and docker refuses to merge them",
                    "give every compose file the same version");
        }
    }
}
