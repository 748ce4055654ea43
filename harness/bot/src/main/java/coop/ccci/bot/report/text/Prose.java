package coop.ccci.bot.report.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of somebody else's. Words of letters and numbers are written as they are; every other word stands in a code span, so
 * that neither Markdown nor a forge (people, references to issues and commits, links, emoji) makes anything of it.
 */
final class Prose {
    private static final int LONGEST = 400;
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern PLAIN =
            Pattern.compile("[(\"']?(?:\\p{IsLatin}+(?:['’-]\\p{IsLatin}+)*|[\\p{IsLatin}\\d]+)[\"')]{0,2}[.,:;!?…]?");
    // "7." begins a list, and seven hex digits are a commit to a forge.
    private static final Pattern NOT_PLAIN = Pattern.compile("\\W*(?:\\d+[.)].*|[0-9a-f]{7,}\\W*)");
    // A bracket that another word closes belongs to the sentence.
    private static final Pattern PARTS = Pattern.compile("(\\((?!.*\\)))?(.+?)([.,:;]?)");

    private final StringBuilder markdown = new StringBuilder();
    private final StringBuilder code = new StringBuilder();
    private String opening = "";

    private Prose() {}

    static String of(String text) {
        Prose prose = new Prose();
        SPACE.splitAsStream(Plain.line(text, LONGEST)).forEach(prose::add);
        prose.endCode("");
        return prose.markdown.toString();
    }

    private void add(String word) {
        if (PLAIN.matcher(word).matches() && !NOT_PLAIN.matcher(word).matches()) {
            endCode("");
            space(markdown).append(word);
            return;
        }
        Matcher parts = PARTS.matcher(word);
        if (!parts.matches()) {
            throw new IllegalStateException("a word without a character");
        }
        if (parts.group(1) != null) {
            endCode("");
            opening = parts.group(1);
        }
        space(code).append(parts.group(2));
        if (!parts.group(3).isEmpty()) {
            endCode(parts.group(3));
        }
    }

    private void endCode(String ending) {
        if (!code.isEmpty()) {
            space(markdown).append(opening).append(Code.span(code.toString())).append(ending);
            code.setLength(0);
            opening = "";
        }
    }

    private static StringBuilder space(StringBuilder text) {
        return text.isEmpty() ? text : text.append(' ');
    }
}
