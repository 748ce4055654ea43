package coop.ccci.tests.support;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The JUnit XML of a run, read as a build server reads it. */
public final class JunitFiles {
    private JunitFiles() {}

    /** The test cases of a stage; a file whose counts do not fit its cases is an error. */
    public static List<Element> cases(Path folder, String stage) {
        Element suite = suite(folder.resolve("junit").resolve(stage + ".xml"));
        NodeList cases = suite.getElementsByTagName("testcase");
        if (Integer.parseInt(suite.getAttribute("tests")) != cases.getLength()) {
            throw new AssertionError(stage + ".xml counts " + suite.getAttribute("tests") + " tests and has "
                    + cases.getLength() + " cases");
        }
        return IntStream.range(0, cases.getLength())
                .mapToObj(cases::item)
                .map(Element.class::cast)
                .toList();
    }

    private static Element suite(Path file) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new AssertionError("reading " + file, broken);
        }
    }
}
