package coop.ccci.engine.compose;

import coop.ccci.engine.compose.Compose.Mount;
import coop.ccci.engine.compose.Compose.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that every volume, config, secret and network a service uses is declared, as a deployment would. */
final class References {
    private References() {}

    static void check(Compose compose, Node root) {
        compose.services().values().forEach(service -> check(compose, root, service));
    }

    private static void check(Compose compose, Node root, Service service) {
        List<String> volumes = service.mounts().stream().map(Mount::volume).toList();
        declared(root, service, "volumes", volumes, compose.volumes());
        declared(root, service, "configs", service.configs(), compose.configs());
        declared(root, service, "secrets", service.secrets(), compose.secrets());
        List<String> networks = service.networks().stream()
                .filter(name -> !name.equals("default"))
                .toList();
        declared(root, service, "networks", networks, compose.networks());
    }

    private static void declared(Node root, Service service, String section, List<String> used, Map<String, ?> known) {
        Optional<String> missing =
                used.stream().filter(name -> !known.containsKey(name)).findFirst();
        missing.ifPresent(name -> {
            Place place =
                    root.at("services", service.name(), section).orElse(root).place();
            throw BrokenCompose.at(
                    place,
                    "service " + service.name() + " uses \"" + name + "\", which is not declared under " + section,
                    "declare it under " + section + " at the end of the file");
        });
    }
}
