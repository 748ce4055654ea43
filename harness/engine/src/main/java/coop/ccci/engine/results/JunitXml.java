package coop.ccci.engine.results;

import coop.ccci.model.HostTrouble;
import coop.ccci.model.Status;
import coop.ccci.model.results.Results;
import coop.ccci.model.results.Stage;
import coop.ccci.model.results.StageTest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * One JUnit XML file per stage. JUnit knows no "should have been judged and was not", and most readers count what they do
 * not know as passed: {@code unver} is therefore an {@code <error type="unver">}, {@code fail} a {@code <failure>} and
 * {@code skip} a {@code <skipped>}. Where no test of a stage bears the stage's own status out, one more test, named after
 * the stage, does; so a stage without tests never reads as an empty success.
 */
public final class JunitXml {
    private JunitXml() {}

    /** Writes {@code <folder>/<stage>.xml} for every stage, all of it through the masker. */
    public static void write(Path folder, Results results, UnaryOperator<OutputStream> masker) {
        for (Stage stage : results.stages()) {
            Path file = folder.resolve(stage.name() + ".xml");
            try (OutputStream out = masker.apply(
                    Files.newOutputStream(Files.createDirectories(folder).resolve(file.getFileName())))) {
                out.write(of(results.recipe(), stage).getBytes(StandardCharsets.UTF_8));
            } catch (IOException broken) {
                throw new HostTrouble(
                        "writing " + file + ": " + broken, "make room for the runs folder and run again", broken);
            }
        }
    }

    static String of(String recipe, Stage stage) {
        java.io.StringWriter text = new java.io.StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            suite(xml, recipe, stage);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException bug) {
            throw new IllegalStateException("writing stage " + stage.name() + " as JUnit XML", bug);
        }
        return text + "\n";
    }

    private static void suite(XMLStreamWriter xml, String recipe, Stage stage) throws XMLStreamException {
        List<StageTest> tests = testsOf(stage);
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", clean(recipe + "." + stage.name()));
        xml.writeAttribute("tests", String.valueOf(tests.size()));
        xml.writeAttribute("failures", count(tests, Status.FAIL));
        xml.writeAttribute("errors", count(tests, Status.UNVER));
        xml.writeAttribute("skipped", count(tests, Status.SKIP));
        xml.writeAttribute("time", seconds(stage.ms()));
        for (StageTest test : tests) {
            testCase(xml, recipe + "." + stage.name(), test);
        }
        xml.writeEndElement();
    }

    private static void testCase(XMLStreamWriter xml, String className, StageTest test) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", clean(className));
        xml.writeAttribute("name", clean(test.name()));
        xml.writeAttribute("time", seconds(test.ms()));
        String message = clean(test.message().orElse(test.status().wire()));
        switch (test.status()) {
            case PASS -> {}
            case FAIL -> outcome(xml, "failure", "fail", message);
            case UNVER -> outcome(xml, "error", "unver", message);
            case SKIP -> {
                xml.writeEmptyElement("skipped");
                xml.writeAttribute("message", message);
            }
        }
        xml.writeEndElement();
    }

    private static void outcome(XMLStreamWriter xml, String element, String type, String message)
            throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("type", type);
        xml.writeAttribute("message", message.lines().findFirst().orElse(""));
        xml.writeCharacters(message);
        xml.writeEndElement();
    }

    private static List<StageTest> testsOf(Stage stage) {
        List<StageTest> tests = new ArrayList<>(stage.tests());
        if (tests.stream().noneMatch(test -> test.status() == stage.status())) {
            tests.add(new StageTest("stage " + stage.name(), stage.status(), stage.ms(), Optional.empty()));
        }
        return tests;
    }

    private static String count(List<StageTest> tests, Status status) {
        return String.valueOf(
                tests.stream().filter(test -> test.status() == status).count());
    }

    private static String seconds(long ms) {
        return ms / 1000 + "." + String.format(java.util.Locale.ROOT, "%03d", ms % 1000);
    }

    /** XML 1.0 has no way at all to write most control characters. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(c -> isAllowed(c) ? c : 0xFFFD).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isAllowed(int c) {
        boolean isLayout = c == '\t' || c == '\n' || c == '\r';
        boolean isSurrogate = c >= 0xD800 && c <= 0xDFFF;
        return isLayout || (c >= 0x20 && !isSurrogate && c != 0xFFFE && c != 0xFFFF);
    }
}
