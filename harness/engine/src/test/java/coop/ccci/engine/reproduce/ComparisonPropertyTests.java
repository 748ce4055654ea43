package coop.ccci.engine.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ComparisonPropertyTests {
    private static final List<String> TIMES = List.of("ms", "start_ms", "duration_ms");

    @Provide
    Arbitrary<String> runIds() {
        return Arbitraries.strings()
                .withChars("abcdefghijklmnopqrstuvwxyz0123456789-")
                .ofMinLength(6)
                .ofMaxLength(60)
                .filter(id -> !id.startsWith("-"));
    }

    @Property(tries = 100)
    void runsThatDifferInNamesAndTimesOnlySawTheSame(
            @ForAll("runIds") String first, @ForAll("runIds") String second, @ForAll long seed) {
        SampleRun late = SampleRun.of(second);
        shuffle(late.tree(), new Random(seed));
        assertThat(Comparison.of(SampleRun.of(first).results(), late.results())).isEmpty();
    }

    /** Wherever it stands, a status that is another is found, and nothing else is. */
    @Property(tries = 100)
    void aTestThatFailsIsFoundInAnyOfThem(@ForAll("runIds") String id, @ForAll long seed) {
        SampleRun second = SampleRun.of(id);
        List<JsonNode> tests = second.tree().findValues("tests").stream()
                .flatMap(stage -> stage.valueStream())
                .toList();
        ObjectNode one = (ObjectNode) tests.get(new Random(seed).nextInt(tests.size()));
        one.put("status", one.path("status").asText().equals("pass") ? "fail" : "pass");
        assertThat(Comparison.of(SampleRun.first().results(), second.results()))
                .singleElement()
                .satisfies(found -> assertThat(found.where()).startsWith("test "));
    }

    private static void shuffle(JsonNode node, Random random) {
        if (node instanceof ObjectNode object) {
            TIMES.stream().filter(object::has).forEach(name -> object.put(name, random.nextInt(1_000_000)));
            for (String name : List.of("started", "finished")) {
                if (object.has(name)) {
                    object.put(name, "2026-02-0" + (1 + random.nextInt(9)) + "T00:00:00Z");
                }
            }
        }
        node.forEach(child -> shuffle(child, random));
    }
}
