package coop.ccci.engine.record;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Facts with the place that they stand at. */
record Entry<T>(T facts, Section section) {

    Flaw flaw(String start, String what, String next) {
        return section.flaw(start, what, next);
    }

    /** An entry as the commands write it. */
    static <T> String text(String heading, T facts) {
        return "## " + heading + "\n\n```yaml\n" + Yaml.write(facts) + "```\n";
    }

    /** Reads one; a section that is not exactly what the commands would write for these facts is {@link Malformed}. */
    static <T> Entry<T> read(Section section, Class<T> type, Function<T, String> heading) {
        T facts = Yaml.read(section, type);
        List<String> expected = text(heading.apply(facts), facts).lines().toList();
        List<String> found = section.lines();
        int same = (int) IntStream.range(0, Math.min(expected.size(), found.size()))
                .takeWhile(at -> expected.get(at).equals(found.get(at)))
                .count();
        if (same < Math.max(expected.size(), found.size())) {
            String should = same < expected.size() ? "\"" + expected.get(same) + "\"" : "the end of the entry";
            throw new Malformed(new Flaw(
                    section.file(),
                    section.line() + same,
                    "no command writes it like this: here should be " + should,
                    "bring back what was there (git diff), and let the commands write"));
        }
        return new Entry<>(facts, section);
    }

    /** Reads these sections; what cannot be read is told and left out. */
    static <T> List<Entry<T>> all(
            List<Section> sections, Class<T> type, Function<T, String> heading, Consumer<Flaw> flaws) {
        return sections.stream()
                .<Entry<T>>mapMulti((section, next) -> {
                    try {
                        next.accept(read(section, type, heading));
                    } catch (Malformed broken) {
                        flaws.accept(broken.flaw());
                    }
                })
                .toList();
    }
}
