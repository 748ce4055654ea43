package coop.ccci.bot.report.gate;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** What somebody reads who looks at Markdown in a browser; escaping may tear a secret apart that is whole there. */
final class Visible extends AbstractVisitor {
    private static final Parser PARSER = Parser.builder().build();

    private final StringBuilder text = new StringBuilder();

    private Visible() {}

    static String in(String markdown) {
        Visible visible = new Visible();
        PARSER.parse(markdown).accept(visible);
        return visible.text.toString();
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock node) {
        line(node.getLiteral());
    }

    @Override
    public void visit(HtmlBlock node) {
        line(node.getLiteral());
    }

    @Override
    public void visit(HtmlInline node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        line("");
    }

    @Override
    public void visit(HardLineBreak node) {
        line("");
    }

    @Override
    public void visit(Link node) {
        visitChildren(node);
        line(node.getDestination());
    }

    private void line(String whole) {
        text.append('\n').append(whole).append('\n');
    }
}
