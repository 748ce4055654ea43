package coop.ccci.engine.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be read in two ways is refused for that alone, whatever it says. */
final class OneReadingTests {
    private static final String REST = "services: {app: {image: example/app:1}}\n";

    @TempDir
    private Path folder;

    private List<Finding> findings(String compose) {
        return new Petition(recipe -> recipe.with("compose.yml", compose))
                .judged(folder)
                .findings();
    }

    static Stream<Arguments> doubtful() {
        return Stream.of(
                doubtful(1, "another document", "---\n" + REST + "---\n" + REST).at(3),
                doubtful(2, "\"services\" stands there twice", REST + REST),
                doubtful(4, "\"image\" stands there twice", "services:\n  app:\n    image: a/b:1\n    image: a/b:2\n"),
                doubtful(
                        4, "\"image\" stands there twice", "services:\n  app:\n    image: a/b:1\n    'image': a/b:2\n"),
                doubtful(1, "directive", "%YAML 1.1\n---\n" + REST).at(1),
                doubtful(1, "directive", "%TAG ! tag:example.org,2000:\n---\n" + REST)
                        .at(1),
                doubtful(1, "tag", "x-a: !!str 5\n" + REST),
                doubtful(1, "tag", "x-a: !reset 5\n" + REST),
                doubtful(1, "tag", "x-a: !!merge x\n" + REST),
                doubtful(1, "tag", "x-a: !!map {a: b}\n" + REST),
                doubtful(2, "anchor &a is there twice", "x-a: &a 1\nx-b: &a 2\nx-c: *a\n" + REST),
                doubtful(1, "where the anchor &a ends", "x-a: &a:b 1\n" + REST),
                doubtful(2, "alias stands for a key", "x-a: &a b\n*a : c\n" + REST),
                doubtful(1, "key has an anchor", "&a x-a: c\n" + REST),
                doubtful(1, "key is not a string", "? [a]\n: b\n" + REST),
                doubtful(4, "\"b\" stands before the <<", "x-a: &a {b: 1}\nx-c:\n  b: 2\n  <<: *a\n" + REST),
                doubtful(
                        5,
                        "\"b\" stands before",
                        "x-a: &a {b: 1}\nx-d: &d\n  <<: *a\nx-c: {b: 2,\n  <<: [*d]}\n" + REST),
                doubtful(4, "\"<<\" stands there twice", "x-a: &a {b: 1}\nx-c:\n  <<: *a\n  <<: *a\n" + REST),
                doubtful(1, "called <<", "x-a: {\"<<\": {b: 1}}\n" + REST),
                doubtful(1, "where \"\" ends", "x-a: {a:}\n" + REST),
                doubtful(1, "not a string to every reader", "x-a: {on: 1}\n" + REST),
                doubtful(1, "not a string to every reader", "x-a: {2001-01-01: 1}\n" + REST),
                doubtful(1, "not a string to every reader", "x-a: {22:22 : 1}\n" + REST),
                doubtful(1, "character", "x-a: a\u0085privileged: true\n" + REST),
                doubtful(1, "character", "x-a: a\u2028b\n" + REST),
                doubtful(1, "character", "\ufeff" + REST),
                doubtful(1, "character", "x-a: \u202eb\n" + REST),
                doubtful(1, "character", "x-a: a\rprivileged: true\n" + REST),
                doubtful(1, "character", "x-a: $A\u017f\n" + REST),
                doubtful(1, "character in a value", "x-a: \"a\\0b\"\n" + REST));
    }

    private record Doubtful(int line, String named, String compose) implements Arguments {
        Doubtful at(int other) {
            return new Doubtful(other, named, compose);
        }

        @Override
        public Object[] get() {
            return new Object[] {line, named, compose};
        }
    }

    private static Doubtful doubtful(int line, String named, String compose) {
        return new Doubtful(line, named, compose);
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void isRefusedWithItsLine(int line, String named, String compose) {
        assertThat(findings(compose)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("AD001");
            assertThat(finding.place()).hasToString("compose.yml:" + line);
            assertThat(finding.text()).contains(named);
        });
    }

    static Stream<String> plain() {
        return Stream.of(
                "---\n# a comment — with a dash\n" + REST,
                REST.replace("\n", "\r\n"),
                REST + "...\n",
                "x-a: &a {b: 1}\nx-c:\n  <<: *a\n  b: 2\n  d: 3\n" + REST,
                "x-a: &a {b: 1}\nx-c:\n  d: 3\n  <<: *a\n" + REST,
                "x-a: &a {b: 1}\nx-b: &b {c: 1}\nx-c:\n  <<: [*a, *b]\n" + REST,
                "x-a: [CMD, curl, http://localhost:80/a]\n" + REST,
                "x-a: [\"a?b\", 'c:']\n" + REST,
                "x-a: {b: null, c: ~, \"on\": 1}\n" + REST,
                "x-a: |\n  a\tb\n\n  $$c\n" + REST,
                "x-a: >-\n  a\n  b\n" + REST,
                "x-a: 22:22\nx-b: on\nx-c: 2001-01-01\nx-d: 0x16\n" + REST);
    }

    @ParameterizedTest
    @MethodSource("plain")
    void whatEverybodyReadsAlikeIsAdmitted(String compose) {
        assertThat(findings(compose)).isEmpty();
    }

    @Test
    void whatIsNoYamlIsLeftToItsReader() {
        assertThat(findings("services: [\n")).isEmpty();
    }

    @Test
    void valueThatAVariableBringsIsLookedAtToo() {
        Petition petition = Petition.changing(".env.sample", "EMPTY=\n", "EMPTY=a\u0007b\n")
                .and(Petition.changing("{A: b}", "{A: \"$EMPTY\"}"));
        assertThat(petition.judged(folder).findings())
                .extracting(Finding::toString)
                .anyMatch(finding -> finding.startsWith("AD001 compose.yml:7 a character in a value"));
    }
}
