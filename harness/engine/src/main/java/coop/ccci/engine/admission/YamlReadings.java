package coop.ccci.engine.admission;

import coop.ccci.engine.admission.Rule.Hit;
import java.io.StringReader;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** What of YAML libraries do not agree on, wherever a file makes use of it. */
final class YamlReadings {
    private static final int MAX_ALIASES = 1000;

    private YamlReadings() {}

    /** Every place; a file that is no YAML is for its reader to complain about. */
    static Stream<Hit> of(String name, String content) {
        try {
            YamlEvents events = new YamlEvents(name, content);
            yaml().parse(new StringReader(content)).forEach(events::take);
            YamlKeys keys = new YamlKeys(name);
            yaml().composeAll(new StringReader(content)).forEach(keys::take);
            return Stream.concat(events.hits(), keys.hits());
        } catch (YAMLException broken) {
            return Stream.of();
        }
    }

    private static Yaml yaml() {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(MAX_ALIASES);
        return new Yaml(new SafeConstructor(limits));
    }
}
