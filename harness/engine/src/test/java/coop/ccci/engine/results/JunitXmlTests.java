package coop.ccci.engine.results;

import static coop.ccci.engine.results.SampleResults.stage;
import static coop.ccci.engine.results.SampleResults.test;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.model.Status;
import coop.ccci.model.results.Stage;
import coop.ccci.model.results.StageTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

class JunitXmlTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"FAIL,failure,failures", "UNVER,error,errors", "SKIP,skipped,skipped"})
    void whatIsNotAPassHasAnElementAndACountOfItsOwn(Status status, String element, String counter) throws Exception {
        Element suite = parse(stage("install", status, test("it converges", status)));
        assertThat(suite.getElementsByTagName(element).getLength()).isEqualTo(1);
        assertThat(suite.getAttribute(counter)).isEqualTo("1");
        assertThat(suite.getAttribute("tests")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"FAIL,failure", "UNVER,error", "SKIP,skipped"})
    void aStageWithoutTestsNeverReadsAsAnEmptySuccess(Status status, String element) throws Exception {
        Element suite = parse(stage("upgrade", status));
        assertThat(suite.getElementsByTagName(element).getLength()).isEqualTo(1);
    }

    @Test
    void anUnverStageWhoseTestsAllPassedStillShowsAnError() throws Exception {
        Element suite = parse(stage("functional", Status.UNVER, test("it answers", Status.PASS)));
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(suite.getAttribute("tests")).isEqualTo("2");
    }

    @Test
    void aPassIsATestCaseWithNothingInIt() throws Exception {
        Element suite = parse(stage("install", Status.PASS, test("it converges", Status.PASS)));
        Element testCase = (Element) suite.getElementsByTagName("testcase").item(0);
        assertThat(testCase.getChildNodes().getLength()).isZero();
        assertThat(testCase.getAttribute("classname")).isEqualTo("mailu.install");
        assertThat(suite.getAttribute("time")).isEqualTo("1.234");
    }

    @Test
    void markupAndControlCharactersInMessagesKeepTheFileWellFormed() throws Exception {
        String nasty = "<a href=\"x\">&]]>\u0000\u001b[31m\ud800 ü\nsecond line";
        StageTest test = new StageTest("tells <b>\u0007", Status.FAIL, 1, Optional.of(nasty));
        Element suite = parse(new Stage("install", Status.FAIL, 1, List.of(test)));
        assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
                .contains("<a href=\"x\">&]]>\uFFFD\uFFFD[31m\uFFFD ü\nsecond line");
    }

    @Test
    void everyStageGetsAFile() {
        JunitXml.write(folder, SampleResults.red(), UnaryOperator.identity());
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("install.xml", "upgrade.xml", "restore.xml", "functional.xml", "lint.xml");
    }

    private static Element parse(Stage stage) throws Exception {
        byte[] xml = JunitXml.of("mailu", stage).getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
    }
}
