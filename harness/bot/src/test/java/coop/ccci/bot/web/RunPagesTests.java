package coop.ccci.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.fake.SampleRun;
import coop.ccci.bot.queue.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunPagesTests {
    private static final String SECRET = "nobody may read this";

    @TempDir
    Path top;

    private Path run;
    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        Path runs = top.resolve("runs");
        run = runs.resolve("run-1");
        write(run.resolve("results.json"), SampleRun.of("run-1").json());
        write(run.resolve("run.log"), "<b>it ran</b>\n");
        write(run.resolve("junit/install.xml"), "<testsuite/>\n");
        write(run.resolve("empty.txt"), "");
        write(run.resolve(".results.json.draft"), SECRET);
        write(runs.resolve("running/run.log"), SECRET);
        write(runs.resolve("secret.txt"), SECRET);
        write(top.resolve("secret.txt"), SECRET);
        server = new TestServer(runs);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aRunsFilesAreListedAndNothingElse() throws IOException {
        write(run.resolve("<img src=x onerror=alert(1)>.log"), "x");
        Files.createSymbolicLink(run.resolve("link.txt"), top.resolve("secret.txt"));
        Answer answer = server.get("/runs/run-1/");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.body()
                        .lines()
                        .filter(line -> line.contains("href"))
                        .map(line -> line.replaceAll("<[^>]+>", " ").strip().split(" ", 2)[0]))
                .containsExactly("empty.txt", "junit/install.xml", "results.json", "run.log");
    }

    @ParameterizedTest
    @CsvSource({
        "results.json,application/json",
        "run.log,text/plain; charset=utf-8",
        "junit/install.xml,application/xml",
        "empty.txt,text/plain; charset=utf-8"
    })
    void aFileIsServedAsWhatItIs(String path, String type) throws IOException {
        Answer answer = server.get("/runs/run-1/" + path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(type);
        assertThat(answer.body()).isEqualTo(Files.readString(run.resolve(path)));
    }

    @ParameterizedTest
    @CsvSource({
        "a.ndjson,text/plain; charset=utf-8",
        "report.HTML,text/html; charset=utf-8",
        "badge.svg,image/svg+xml",
        "card.png,image/png",
        "a.js,application/octet-stream",
        "Makefile,application/octet-stream"
    })
    void whatIsNotKnownIsNotForShowing(String name, String type) throws IOException {
        write(run.resolve(name), "x");
        assertThat(server.get("/runs/run-1/" + name).header("Content-Type")).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/runs/run-1/", "/runs/run-1/run.log", "/runs/run-1/results.json", "/healthz", "/nothing"})
    void browsersAreToldToRunAndGuessNothing(String path) throws IOException {
        Answer answer = server.get(path);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("script");
    }

    @Test
    void headTellsTheSameWithoutTheFile() throws IOException {
        Answer get = server.get("/runs/run-1/run.log");
        Answer head = server.call("HEAD", "/runs/run-1/run.log");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo("14").isEqualTo(get.header("Content-Length"));
        assertThat(server.call("HEAD", "/runs/run-1/nothing").status()).isEqualTo(404);
    }

    @Test
    void theAddressWithoutTheSlashLeadsToTheList() throws IOException {
        Answer answer = server.get("/runs/run-1");
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).isEqualTo("run-1/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/runs/run-1/../secret.txt",
                "/runs/run-1/../../secret.txt",
                "/runs/../secret.txt",
                "/runs/../../secret.txt",
                "/runs/./run-1/run.log",
                "/runs/run-1/./run.log",
                "/runs/run-1//run.log",
                "/runs//run-1/run.log",
                "//runs/run-1/run.log",
                "/runs/run-1/..%2fsecret.txt",
                "/runs/run-1/%2e%2e/secret.txt",
                "/runs/run-1/%2e%2e%2fsecret.txt",
                "/runs/run-1/%252e%252e%252fsecret.txt",
                "/runs/run-1/..%5csecret.txt",
                "/runs/run-1/..%c0%afsecret.txt",
                "/runs/run-1/%c0%ae%c0%ae/secret.txt",
                "/runs/run-1/..;/secret.txt",
                "/runs/run-1/run.log%00.txt",
                "/runs/run-1/run%2elog",
                "/runs/run-1/run.log/",
                "/runs/run-1/run.log/x",
                "/runs/run-1/run.log%20",
                "/runs/run-1/~root",
                "/runs/run-1/.results.json.draft",
                "/runs/run-1/junit",
                "/runs/run-1/junit/",
                "/runs/run-1/RUN.LOG",
                "/runs/running/run.log",
                "/runs/running/",
                "/runs/running",
                "/runs/secret.txt",
                "/runs/secret.txt/",
                "/runs/.",
                "/runs/..",
                "/runs/../",
                "/runs/%2e%2e/",
                "/runs/",
                "/runs",
                "/",
                "/secret.txt",
                "/runs/RUN-1/run.log",
                "/runs/run-1%2frun.log",
                "/runs/nothing/run.log"
            })
    void nothingElseIsReached(String path) throws IOException {
        Answer answer = server.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("there is nothing here\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/runs/run-1/..\\secret.txt",
                "/runs/run-1/%zz",
                "/runs/run-1/<x>",
                "/runs/run-1/{x}",
                "*",
                "x",
                "/runs/run-1/a b"
            })
    void anAddressThatIsNoneIsRefused(String path) throws IOException {
        Answer answer = server.get(path);
        assertThat(answer.status()).isIn(0, 400, 404);
        assertThat(answer.body()).doesNotContain(SECRET);
    }

    @Test
    void aFullAddressAndAQueryChangeNothing() throws IOException {
        assertThat(server.get("http://bot/runs/run-1/run.log").body()).isEqualTo("<b>it ran</b>\n");
        assertThat(server.get("/runs/run-1/run.log?../../secret.txt").body()).isEqualTo("<b>it ran</b>\n");
        assertThat(server.get("http://bot/runs/run-1/../../secret.txt").status())
                .isEqualTo(404);
    }

    @Test
    void linksLeadNowhere() throws IOException {
        Files.createSymbolicLink(run.resolve("file.txt"), top.resolve("secret.txt"));
        Files.createSymbolicLink(run.resolve("folder"), top);
        Files.createSymbolicLink(run.resolve("inside.log"), run.resolve("run.log"));
        Files.createSymbolicLink(run.resolveSibling("run-2"), run);
        assertThat(server.get("/runs/run-1/file.txt").status()).isEqualTo(404);
        assertThat(server.get("/runs/run-1/folder/secret.txt").status()).isEqualTo(404);
        assertThat(server.get("/runs/run-1/inside.log").status()).isEqualTo(404);
        assertThat(server.get("/runs/run-2/run.log").status()).isEqualTo(404);
    }

    @Test
    void aRunWhoseResultsAreALinkIsNotServed() throws IOException {
        Files.delete(run.resolve("results.json"));
        Files.createSymbolicLink(run.resolve("results.json"), run.resolve("run.log"));
        assertThat(server.get("/runs/run-1/").status()).isEqualTo(404);
    }

    @Test
    void aRunThatMayNotBeServedIsNot() throws IOException {
        server.withheld.add(new RunId("run-1"));
        assertThat(server.get("/runs/run-1/").status()).isEqualTo(404);
        assertThat(server.get("/runs/run-1").status()).isEqualTo(404);
        assertThat(server.get("/runs/run-1/run.log").status()).isEqualTo(404);
        assertThat(server.call("HEAD", "/runs/run-1/run.log").status()).isEqualTo(404);
    }

    @Test
    void filesAreForReadingOnly() throws IOException {
        assertThat(server.call("DELETE", "/runs/run-1/run.log").status()).isEqualTo(405);
        assertThat(server.call("POST", "/runs/run-1/").header("Allow")).isEqualTo("GET, HEAD");
        assertThat(server.call("POST", "/runs/run-1").header("Allow")).isEqualTo("GET, HEAD, PUT");
        assertThat(server.call("<SCRIPT>", "/healthz").body()).isEqualTo("this address does not take this method\n");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }
}
