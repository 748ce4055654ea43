package coop.ccci.bot.report.text;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that mean something to Markdown or to a forge, in any mixture, and their harmless twins. */
public final class HostileTexts {
    private static final String PEOPLE = "@bob @org/team a@evil.example org/repo@deadbeef mailto:a@evil.example";
    private static final String REFERENCES =
            "#12 !5 org/repo#3 ABC-12 deadbeef 0123456789abcdef closes [[x]] [^1] [^1]: :smile: $x$";
    private static final String LINKS =
            "https://evil.example/x?a=1&b=2 www.evil.example ftp://evil.example <https://evil.example>"
                    + " [x](https://evil.example) ![x](y) [x]: <a@b.example> ]( [ ] ( )";
    private static final String HTML = "<img/src=x> <b> </details> <details> <!-- --> &amp; &#64;bob &copy";
    private static final String MARKS =
            "` `` ``` ~~~ | || \\ \\| \\` ** __ *x* _x_ ~~x~~ - + 1. 1) 12. # > --- === *** : |---| {{command.again}} {{{x}}} %";
    private static final String ODD = "\u202e \u200b \u0000 \u0085 \u001f \ud83d\ude00 \ud83d";
    private static final String HARMLESS = "é word a the R009 don't level x. 9";
    private static final String[] SPACES = {
        " ", " ", " ", " ", "\n", "\n\n", "\r\n", "\t", "    ", "\u2028", "\u00a0", "\u001f"
    };

    private HostileTexts() {}

    public static Arbitrary<String> any() {
        String words = String.join(" ", PEOPLE, REFERENCES, LINKS, HTML, MARKS, ODD, HARMLESS);
        Arbitrary<String> pieces = Arbitraries.oneOf(Arbitraries.of(words.split(" ", -1)), Arbitraries.of(SPACES));
        return pieces.list().ofMaxSize(16).map(list -> String.join("", list));
    }

    /** A text of the same length and the same white space that means nothing to anybody. */
    public static String twin(String hostile) {
        return hostile.replaceAll("[^\\s\\p{Z}\\x1c-\\x1f]", "x");
    }
}
