package coop.ccci.engine.record;

import coop.ccci.engine.record.SourceTree.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What Surefire wrote when the tests last ran, module by module. */
record Reports(Path root, Set<String> underWay) {

    static Reports of(Path root, Set<String> underWay) {
        return new Reports(root, underWay);
    }

    /** What became of a test. */
    enum Fate {
        PASSED,
        FAILED,
        SKIPPED
    }

    /** A test that ran; a parameterized one stands here once for each set of values. */
    record Case(String method, Fate fate) {}

    /** Whether this module's tests ran, to their end. */
    boolean tells(String module) {
        return !underWay.contains(module) && Files.isDirectory(folder(module));
    }

    /** What became of the tests of a class; empty where it did not run. */
    Optional<List<Case>> of(Source source) {
        Path report = folder(source.module()).resolve("TEST-" + source.className() + ".xml");
        if (!Files.exists(report)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(report)) {
            return Optional.of(cases(in));
        } catch (IOException | XMLStreamException broken) {
            throw Shelf.trouble(report, broken);
        }
    }

    private Path folder(String module) {
        return root.resolve(module).resolve("target").resolve("surefire-reports");
    }

    private static List<Case> cases(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        List<Case> cases = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "testcase" ->
                        cases.add(new Case(
                                String.valueOf(xml.getAttributeValue(null, "name"))
                                        .replaceFirst("[({\\[ ].*$", ""),
                                Fate.PASSED));
                    case "failure", "error" -> last(cases, Fate.FAILED);
                    case "skipped" -> last(cases, Fate.SKIPPED);
                    default -> {}
                }
            }
        }
        return cases;
    }

    private static void last(List<Case> cases, Fate fate) {
        cases.add(new Case(cases.removeLast().method(), fate));
    }
}
