package coop.ccci.engine.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page in Markdown, by its lines: a title, what stands before the first heading, and one section per heading. */
record Page(Path file, List<String> head, List<Section> sections) {
    private static final String HEADING = "## ";
    private static final String FENCE = "```";

    /** Reads a page whose first line is this title; anything else is {@link Malformed}. */
    static Page read(Path file, String text, String title) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(title)) {
            throw new Malformed(new Flaw(file, 1, "the first line is not \"" + title + "\"", "bring it back"));
        }
        List<Integer> headings = headings(file, lines);
        List<Section> sections = new ArrayList<>();
        for (int at = 0; at < headings.size(); at++) {
            int start = headings.get(at);
            int end = at + 1 < headings.size() ? headings.get(at + 1) : lines.size();
            sections.add(new Section(
                    file, start + 1, lines.get(start).substring(HEADING.length()), lines.subList(start + 1, end)));
        }
        sections.forEach(Page::requireOneBlock);
        return new Page(file, lines.subList(0, headings.isEmpty() ? lines.size() : headings.getFirst()), sections);
    }

    /** Where the headings are that do not stand inside a block. */
    private static List<Integer> headings(Path file, List<String> lines) {
        List<Integer> found = new ArrayList<>();
        int opened = -1;
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith(FENCE)) {
                opened = opened < 0 ? at : -1;
            } else if (opened < 0 && lines.get(at).startsWith(HEADING)) {
                found.add(at);
            }
        }
        if (opened >= 0) {
            throw new Malformed(
                    new Flaw(file, opened + 1, "a block begins here and never ends", "end it with a line of ```"));
        }
        return found;
    }

    private static void requireOneBlock(Section section) {
        long blocks = section.body().stream()
                .filter(line -> line.startsWith("```yaml"))
                .count();
        if (blocks > 1) {
            throw new Malformed(new Flaw(
                    section.file(), section.line(), "there is more than one block below this heading", "keep one"));
        }
    }
}
