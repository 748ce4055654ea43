package coop.ccci.bot.trigger;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The paragraphs of a comment in which a command may stand, found by its blocks alone, and the names of links that are
 * defined anywhere: what is needed to read them as they would be read in their place.
 */
record Paragraphs(List<String> all, Set<String> links) {
    /** What is nested deeper is plain text of the innermost block, which is not where a command may stand. */
    private static final int DEEPEST = 32;

    private static final Parser BLOCKS = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(DEEPEST)
            .inlineParserFactory(context -> (lines, node) -> {})
            .build();

    static Paragraphs of(String markdown) {
        Node document = BLOCKS.parse(markdown);
        List<String> paragraphs = Nodes.children(document)
                .filter(Paragraph.class::isInstance)
                .map(paragraph -> source(paragraph, markdown))
                .filter(text -> text.lines().anyMatch(CommandLine::begins))
                .toList();
        return new Paragraphs(paragraphs, links(document));
    }

    /** The paragraphs, one after the other. */
    String text() {
        return String.join("\n\n", all);
    }

    /** A paragraph's end, and then one definition for each name. */
    String definitions() {
        return links.stream().map(name -> "[" + name + "]: x\n").collect(Collectors.joining("", "\n\n", ""));
    }

    private static String source(Node paragraph, String markdown) {
        return paragraph.getSourceSpans().stream()
                .map(span -> Nodes.source(markdown, span))
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> links(Node document) {
        Set<String> names = new LinkedHashSet<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(LinkReferenceDefinition definition) {
                names.add(definition.getLabel());
            }
        });
        return names;
    }
}
