package coop.ccci.bot.report;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.forge.CommitStatus;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the bot says, one folder each: {@code results.json} and {@code before.json} (the target branch's last run) go in, {@code
 * comment.md} and {@code status} come out; the folders without them are the states in {@link Samples}.
 */
class ReportGoldenTests {
    private static final Path REPLIES = Path.of("src/test/resources/replies");

    @TestFactory
    List<DynamicTest> everyReportReadsAsItIsWrittenDown() throws IOException {
        List<DynamicTest> tests = reports().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> check(one.getKey(), one.getValue())))
                .toList();
        assertThat(tests).hasSizeGreaterThan(20);
        return tests;
    }

    @TestFactory
    List<DynamicTest> everyReplyReadsAsItIsWrittenDown() {
        return ReplySamples.all().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey(),
                        () -> Golden.check(REPLIES.resolve(one.getKey() + ".md"), Replies.to(77, one.getValue()))))
                .toList();
    }

    private static Map<String, Report> reports() throws IOException {
        Map<String, Report> reports = new TreeMap<>(Samples.states());
        try (Stream<Path> folders = Files.list(Samples.FOLDERS)) {
            folders.filter(folder -> Files.exists(folder.resolve("results.json")))
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .forEach(name -> reports.put(name, Samples.judged(name)));
        }
        return reports;
    }

    private static void check(String name, Report report) throws IOException {
        Golden.check(Samples.FOLDERS.resolve(name).resolve("comment.md"), ReportComment.of(report));
        Golden.check(Samples.FOLDERS.resolve(name).resolve("status"), status(StatusOf.report(report)));
    }

    private static String status(CommitStatus status) {
        return status.context() + "\n" + status.state() + "\n" + status.description() + "\n"
                + status.target().map(URI::toString).orElse("-") + "\n";
    }
}
