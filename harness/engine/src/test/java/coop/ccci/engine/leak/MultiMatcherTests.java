package coop.ccci.engine.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** The matcher finds exactly what a plain search for each pattern finds, for any patterns and pieces. */
class MultiMatcherTests {

    @Property(tries = 1500)
    void findsWhatAPlainSearchFinds(
            @ForAll @Size(min = 1, max = 6)
                    List<@StringLength(min = 6, max = 20) @CharRange(from = 'a', to = 'b') String> patterns,
            @ForAll @StringLength(max = 400) @CharRange(from = 'a', to = 'b') String text,
            @ForAll @IntRange(min = 1, max = 50) int piece) {
        assertThat(found(patterns, text, piece)).isEqualTo(plainlyFound(patterns, text));
    }

    @Property(tries = 200)
    void longPatternsAreFoundToo(
            @ForAll @Size(min = 1, max = 4)
                    List<@StringLength(min = 12, max = 14) @CharRange(from = 'a', to = 'b') String> patterns,
            @ForAll @StringLength(min = 2000, max = 9000) @CharRange(from = 'a', to = 'b') String text) {
        assertThat(found(patterns, text, 700)).isEqualTo(plainlyFound(patterns, text));
    }

    private static Set<String> found(List<String> patterns, String text, int piece) {
        List<Form> forms = new ArrayList<>();
        patterns.forEach(pattern -> forms.add(new Form(pattern, Encoding.PLAIN, pattern)));
        Set<String> found = new TreeSet<>();
        MatchStream stream =
                new MatchStream(MultiMatcher.of(forms), 16, (form, start) -> found.add(form.secret() + "@" + start));
        byte[] bytes = text.getBytes(ISO_8859_1);
        for (int from = 0; from < bytes.length; from += piece) {
            stream.feed(bytes, from, Math.min(piece, bytes.length - from));
            stream.forget(stream.end());
        }
        return found;
    }

    private static Set<String> plainlyFound(List<String> patterns, String text) {
        Set<String> found = new TreeSet<>();
        for (String pattern : patterns) {
            for (int at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
                found.add(pattern + "@" + at);
            }
        }
        return found;
    }
}
