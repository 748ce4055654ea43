package coop.ccci.engine.compose;

import coop.ccci.engine.compose.Node.Fields;
import coop.ccci.model.RecipeProblem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.representer.Representer;

/** One compose file, read strictly: one document, a mapping, no key twice, of bounded size. */
final class YamlFile {
    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_ALIASES = 1000;

    private YamlFile() {}

    static Fields read(Path folder, String name) {
        return parse(name, content(folder, name));
    }

    static Fields parse(String name, String content) {
        try {
            return onlyDocument(
                    name, yaml().composeAll(new java.io.StringReader(content)).iterator());
        } catch (MarkedYAMLException broken) {
            throw malformed(name, broken);
        } catch (YAMLException broken) {
            throw BrokenCompose.in(name, String.valueOf(broken.getMessage()), "mend the YAML");
        }
    }

    private static Fields onlyDocument(String name, Iterator<org.yaml.snakeyaml.nodes.Node> documents) {
        if (!documents.hasNext() || !(documents.next() instanceof MappingNode mapping)) {
            throw BrokenCompose.in(name, "the file is not a mapping", "write version, services and so on at its top");
        }
        Fields root = new YamlNodes(name).fields(mapping);
        if (documents.hasNext()) {
            int line = documents.next().getStartMark().getLine() + 1;
            throw BrokenCompose.at(
                    new Place(name, line),
                    "a second document begins, which docker would not read",
                    "keep one document per file");
        }
        return root;
    }

    private static RecipeProblem malformed(String name, MarkedYAMLException broken) {
        String why = String.valueOf(broken.getProblem());
        return broken.getProblemMark() == null
                ? BrokenCompose.in(name, why, "mend the YAML")
                : BrokenCompose.at(new Place(name, broken.getProblemMark().getLine() + 1), why, "mend the YAML there");
    }

    private static Yaml yaml() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MAX_BYTES);
        limits.setMaxAliasesForCollections(MAX_ALIASES);
        limits.setAllowDuplicateKeys(false);
        return new Yaml(
                new SafeConstructor(limits),
                new Representer(new org.yaml.snakeyaml.DumperOptions()),
                new org.yaml.snakeyaml.DumperOptions(),
                limits);
    }

    private static String content(Path folder, String name) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
            throw BrokenCompose.in(name, "there is no such file in the recipe", "correct COMPOSE_FILE in .env.sample");
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw BrokenCompose.in(name, "the file is larger than 1 MiB", "make it smaller");
            }
            return Files.readString(file);
        } catch (CharacterCodingException notUtf8) {
            throw BrokenCompose.in(name, "the file is not UTF-8", "store it as UTF-8");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
