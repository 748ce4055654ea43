package coop.ccci.bot.trigger;

import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** What a parsed document is asked for. */
final class Nodes {
    private Nodes() {}

    static Stream<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), node -> node != null, Node::getNext);
    }

    /** The text a node was read from. */
    static String source(String source, SourceSpan span) {
        return source.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
    }
}
