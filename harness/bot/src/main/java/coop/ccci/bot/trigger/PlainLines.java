package coop.ccci.bot.trigger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The lines of a comment that hold plain text and nothing else, and that are in no block but a paragraph. */
final class PlainLines {
    /** Markdown within paragraphs takes a time that grows with the square of their length; with tables, worse. */
    private static final int MOST = 8 << 10;

    private static final int MOST_WITH_TABLES = 2 << 10;

    private static final Parser INLINES = Parser.builder()
            .enabledBlockTypes(Set.of())
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final String source;

    private PlainLines(String source) {
        this.source = source;
    }

    /** Those of the paragraphs that have a line which begins like a command; empty where these paragraphs are too long. */
    static Optional<List<String>> of(String markdown) {
        Paragraphs paragraphs = Paragraphs.of(markdown);
        String text = paragraphs.text();
        boolean tooLong = text.length() > (text.indexOf('|') < 0 ? MOST : MOST_WITH_TABLES);
        return tooLong ? Optional.empty() : Optional.of(new PlainLines(text + paragraphs.definitions()).lines());
    }

    private List<String> lines() {
        return Nodes.children(INLINES.parse(source))
                .filter(Paragraph.class::isInstance)
                .flatMap(this::lines)
                .toList();
    }

    private Stream<String> lines(Node paragraph) {
        Map<Integer, String> whole =
                paragraph.getSourceSpans().stream().collect(Collectors.toMap(SourceSpan::getLineIndex, this::trimmed));
        return Nodes.children(paragraph)
                .filter(Text.class::isInstance)
                .map(text -> literal((Text) text, whole))
                .flatMap(Optional::stream);
    }

    /** A text that makes up its whole line, and that stands in the source as it reads. */
    private Optional<String> literal(Text text, Map<Integer, String> lines) {
        String read = CommandLine.trimmed(text.getLiteral());
        return text.getSourceSpans().stream()
                .map(span -> Optional.ofNullable(lines.get(span.getLineIndex())))
                .flatMap(Optional::stream)
                .filter(read::equals)
                .findFirst();
    }

    private String trimmed(SourceSpan span) {
        return CommandLine.trimmed(Nodes.source(source, span));
    }
}
