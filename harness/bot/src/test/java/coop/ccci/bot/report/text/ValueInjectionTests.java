package coop.ccci.bot.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Wherever a value stands and whatever it is, the document is built as with a harmless one, and nothing of the value is lost. */
class ValueInjectionTests {
    private static final Template EVERYWHERE = Template.of("""
            **Bold {{value}}** and {{value}}

            {{value}} begins a paragraph

            | a | b |
            |---|---|
            | {{value}} | {{value}}: {{value}} |

            - {{value}}

            <details><summary>Fold</summary>

            {{value}}

            </details>

            [a link](https://ci.example/) {{value}}
            """);
    private static final Template ALONE = Template.of("{{value}}");
    private static final Template CELL = Template.of("""
            | {{value}} | end |
            |---|---|
            """);

    @Provide
    Arbitrary<String> hostile() {
        return HostileTexts.any();
    }

    private static Rendered rendered(Template template, Object value) {
        return Rendered.of(template.fill(Map.of("value", value)).text());
    }

    @Property(tries = 2000)
    void sentenceStaysText(@ForAll("hostile") String text) {
        Rendered rendered = rendered(EVERYWHERE, text);
        assertThat(rendered.outline())
                .isEqualTo(rendered(EVERYWHERE, HostileTexts.twin(text)).outline());
        assertThat(rendered.triggers()).isEmpty();
    }

    @Property(tries = 2000)
    void nameStaysText(@ForAll("hostile") String text) {
        Rendered rendered = rendered(EVERYWHERE, new Code(text));
        assertThat(rendered.outline())
                .isEqualTo(
                        rendered(EVERYWHERE, new Code(HostileTexts.twin(text))).outline());
        assertThat(rendered.triggers()).isEmpty();
    }

    @Property(tries = 2000)
    void sentenceAndNameReadAsTheyAre(@ForAll("hostile") String text) {
        String line = Plain.line(text, 1000);
        assertThat(rendered(ALONE, text).visible().strip()).isEqualTo(line);
        assertThat(rendered(CELL, text).visible().strip()).startsWith(line + "\n");
        if (line.length() <= 120) {
            assertThat(rendered(CELL, new Code(text)).visible().strip()).startsWith(line + "\n");
        }
    }

    @Property(tries = 2000)
    void logStaysOneBlock(@ForAll("hostile") String text) {
        Template folded = Template.of("<details>\n\n{{value}}\n\n</details>\n\nend");
        Rendered rendered = rendered(folded, new Log(text));
        assertThat(rendered.outline())
                .isEqualTo(
                        "Document(HtmlBlock <details>() FencedCodeBlock() HtmlBlock </details>() Paragraph(text ) ) ");
        assertThat(rendered.triggers()).isEmpty();
    }
}
