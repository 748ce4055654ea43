package coop.ccci.engine.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

/** A key that nobody has put on the list is refused wherever it stands in a service, also one that docker learns tomorrow. */
class UnknownKeyTests {
    private static final String MARK = "#here#";

    /** Every mapping of a service whose keys have a meaning; the mark is where one more key goes. */
    private static final List<String> PLACES = List.of(
            "{image: 'a/b:1', #here#}",
            "{healthcheck: {retries: 1, #here#}}",
            "{deploy: {replicas: 1, #here#}}",
            "{deploy: {update_config: {order: start-first, #here#}}}",
            "{deploy: {rollback_config: {order: start-first, #here#}}}",
            "{deploy: {restart_policy: {condition: any, #here#}}}",
            "{deploy: {resources: {#here#}}}",
            "{deploy: {resources: {limits: {cpus: '1', #here#}}}}",
            "{deploy: {resources: {reservations: {memory: 1g, #here#}}}}",
            "{deploy: {placement: {#here#}}}",
            "{networks: {internal: {#here#}}}",
            "{volumes: [{type: volume, source: data, target: /data, #here#}]}",
            "{volumes: [{type: volume, source: data, target: /data, volume: {#here#}}]}",
            "{volumes: [{type: tmpfs, target: /data, tmpfs: {#here#}}]}",
            "{ports: [{target: 25, published: 25, #here#}]}",
            "{configs: [{source: conf, target: /x, #here#}]}",
            "{secrets: [{source: key, #here#}]}",
            "{logging: {driver: local, #here#}}",
            "{logging: {driver: local, options: {#here#}}}",
            "{ulimits: {#here#}}",
            "{ulimits: {nofile: {soft: 1, #here#}}}",
            "{sysctls: {#here#}}");

    private static final Set<String> KNOWN = Set.of(
            "init", "tty", "user", "test", "mode", "uid", "gid", "soft", "hard", "size", "pids", "cpus", "delay",
            "build", "image", "labels", "ports");

    @Provide
    Arbitrary<String> places() {
        return Arbitraries.of(PLACES);
    }

    @Property(tries = 400)
    void unknownKeyIsRefusedAndNamed(
            @ForAll("places") String place, @ForAll @AlphaChars @StringLength(min = 3, max = 12) String key) {
        Assume.that(!KNOWN.contains(key));
        AdmissionReport report = judged(place.replace(MARK, "\"" + key + "\": 1"));
        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isIn("AD003", "AD005", "AD006");
            assertThat(finding.service()).contains("app");
            assertThat(finding.place()).hasToString("compose.yml:3");
            assertThat(finding.text()).contains(key);
        });
    }

    @Property(tries = 100)
    void sameServiceWithoutItIsAdmitted(@ForAll("places") String place) {
        assertThat(judged(place.replace(", " + MARK, "").replace(MARK, "")).findings())
                .isEmpty();
    }

    private static AdmissionReport judged(String service) {
        try {
            Path folder = Files.createTempDirectory("unknown-key");
            try {
                Petition petition = new Petition(recipe -> recipe.with(
                        "compose.yml",
                        "version: '3.8'\nservices:\n  app: " + service
                                + "\nnetworks: {internal: {}}\nvolumes: {data: {}}\n"));
                return petition.judged(folder);
            } finally {
                remove(folder);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
