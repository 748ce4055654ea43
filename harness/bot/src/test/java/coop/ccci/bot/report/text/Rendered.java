package coop.ccci.bot.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A comment as a forge shows it: with tables, strikethrough, and links where there are bare addresses. */
public final class Rendered {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    /** What Gitea and Forgejo look for in text outside of code: people, issues, commits, emoji, formulas, footnotes, addresses. */
    private static final Pattern TRIGGER = Pattern.compile("@[-\\w]|[#!][0-9]+|[A-Z]{1,10}-[1-9][0-9]*"
            + "|(?<![\\p{L}\\d])[0-9a-f]{7,64}(?![\\p{L}\\d])|:[-+\\w]+:|\\$|\\[\\[|\\[\\^|://|www\\.|\\w@\\w");

    private final Node document;

    private Rendered(Node document) {
        this.document = document;
    }

    public static Rendered of(String markdown) {
        return new Rendered(PARSER.parse(markdown));
    }

    /** The structure, with all that is only text, code or not, as one leaf. */
    public String outline() {
        StringBuilder outline = new StringBuilder();
        outline(document, outline);
        return outline.toString();
    }

    private static void outline(Node node, StringBuilder to) {
        to.append(name(node)).append('(');
        boolean text = false;
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            boolean leaf = child instanceof Text || child instanceof Code || child instanceof SoftLineBreak;
            if (leaf && !text) {
                to.append("text ");
            } else if (!leaf) {
                outline(child, to);
            }
            text = leaf;
        }
        to.append(") ");
    }

    private static String name(Node node) {
        String name = node.getClass().getSimpleName();
        return switch (node) {
            case Link link -> name + " " + link.getDestination();
            case HtmlBlock html -> name + " " + html.getLiteral();
            case HtmlInline html -> name + " " + html.getLiteral();
            default -> name;
        };
    }

    /** All that can be read, a line for each paragraph, cell or block. */
    public String visible() {
        StringBuilder all = new StringBuilder();
        visible(document, all);
        return all.toString();
    }

    private static void visible(Node node, StringBuilder to) {
        switch (node) {
            case Text text -> to.append(text.getLiteral());
            case Code code -> to.append(code.getLiteral());
            case FencedCodeBlock block -> to.append(block.getLiteral());
            default -> {}
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            visible(child, to);
        }
        if (node instanceof Block || node.getClass().getSimpleName().equals("TableCell")) {
            to.append('\n');
        }
    }

    /** What a forge would make something of although the author of the comment did not. */
    public List<String> triggers() {
        List<String> triggers = new ArrayList<>();
        triggers(document, triggers);
        return triggers;
    }

    private static void triggers(Node node, List<String> to) {
        StringBuilder run = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Text text) {
                run.append(text.getLiteral());
            } else {
                collect(run, to);
                triggers(child, to);
            }
        }
        collect(run, to);
    }

    private static void collect(StringBuilder run, List<String> to) {
        TRIGGER.matcher(run).results().map(MatchResult::group).forEach(to::add);
        run.setLength(0);
    }
}
