package coop.ccci.engine.deploy;

import java.util.stream.Stream;

/** An image's name as Docker writes it into a service's spec: without the default registry, with a tag, without a digest. */
final class FamiliarName {
    private FamiliarName() {}

    static String of(String written) {
        int at = written.indexOf('@');
        String name = shortened(at < 0 ? written : written.substring(0, at));
        // A colon before the last slash belongs to the registry's port.
        boolean tagged = name.lastIndexOf(':') > name.lastIndexOf('/');
        return tagged || at >= 0 ? name : name + ":latest";
    }

    private static String shortened(String name) {
        return Stream.of("docker.io/", "index.docker.io/")
                .filter(name::startsWith)
                .map(registry -> name.substring(registry.length()))
                .findFirst()
                .map(FamiliarName::withoutLibrary)
                .orElseGet(() -> withoutLibrary(name));
    }

    private static String withoutLibrary(String name) {
        String rest = name.startsWith("library/") ? name.substring("library/".length()) : name;
        return rest.indexOf('/') < 0 ? rest : name;
    }
}
