package coop.ccci.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.ccci.bot.fake.SampleRun;
import coop.ccci.bot.fake.SampleZip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalTests {
    private static final String ADDRESS = "/runs/expected-1";
    private static final Bounds SMALL = new Bounds(100_000, 2_000_000, 50, 100);

    @TempDir
    Path runs;

    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(runs, TestServer.TOKEN, tuned());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aRunsFolderThatIsWaitedForIsTakenAndServed() throws IOException {
        Answer answer = server.put(ADDRESS, zip().folder("services").bytes());
        assertThat(answer.status()).isEqualTo(201);
        assertThat(server.get(ADDRESS + "/junit/install.xml").body()).isEqualTo("<testsuite/>\n");
        assertThat(Files.readString(runs.resolve("expected-1/run.log"))).isEqualTo("it ran\n");
        assertNothingIsLeftBut("expected-1");
    }

    @Test
    void theFolderOfARunIsTakenOnce() throws IOException {
        server.put(ADDRESS, zip().bytes());
        byte[] other = zip().file("other.txt", "other").bytes();
        assertThat(server.put(ADDRESS, other).status()).isEqualTo(409);
        assertThat(runs.resolve("expected-1/other.txt")).doesNotExist();
    }

    @Test
    void ofManyThatComeAtOnceOneIsTaken() {
        ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
        byte[] zip = zip().bytes();
        IntStream.range(0, 8).parallel().forEach(client -> {
            try {
                answers.add(server.put(ADDRESS, zip).status());
            } catch (IOException broken) {
                answers.add(0);
            }
        });
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status != 201).allMatch(status -> status == 409 || status == 503);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer wrong",
                "Basic s3cret-upload-token",
                "s3cret-upload-token",
                "bearer s3cret-upload-token "
            })
    void whoeverLacksTheTokenIsRefused(String authorization) throws IOException {
        Answer answer =
                RawClient.call(server.address(), "PUT", ADDRESS, Map.of("Authorization", authorization), zip().bytes());
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertNothingIsLeftBut();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void whereThereIsNoTokenNobodyCanSend(String none) throws IOException {
        try (TestServer closed = new TestServer(runs, none, tuned())) {
            assertThat(closed.put(ADDRESS, zip().bytes()).status()).isEqualTo(404);
            assertThat(RawClient.call(
                                    closed.address(),
                                    "PUT",
                                    ADDRESS,
                                    Map.of("Authorization", "Bearer " + none),
                                    zip().bytes())
                            .status())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/runs/unexpected", "/runs/EXPECTED-1", "/runs/%2e%2e", "/runs/expected.1"})
    void aRunThatNobodyWaitsForIsRefused(String address) throws IOException {
        assertThat(server.put(address, zip().bytes()).status()).isEqualTo(404);
        assertNothingIsLeftBut();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../escaped.txt",
                "a/../../escaped.txt",
                "/escaped.txt",
                "a//b.txt",
                "./b.txt",
                "a\\..\\b.txt",
                "..\\b.txt",
                "C:\\b.txt",
                "C:b.txt",
                ".hidden",
                "a/.hidden",
                "b\u0000.txt",
                "b .txt",
                "é.txt",
                "<script>.html",
                "a/b/c/d/e/f/g/h/i.txt"
            })
    void aNameThatIsNotAPlainPathIsRefused(String name) throws IOException {
        Answer answer = server.put(ADDRESS, zip().file(name, "x").bytes());
        assertThat(answer.status()).isEqualTo(400);
        assertNothingIsLeftBut();
    }

    @Test
    void linksAndDevicesAreRefused() throws IOException {
        assertThat(server.put(ADDRESS, zip().link("link.txt", "/etc/passwd").bytes())
                        .status())
                .isEqualTo(400);
        assertThat(server.put(
                                ADDRESS,
                                zip().link("link", "..").file("link/x.txt", "x").bytes())
                        .status())
                .isEqualTo(400);
        assertThat(server.put(ADDRESS, zip().special("device", 0020666).bytes()).status())
                .isEqualTo(400);
        assertThat(server.put(ADDRESS, zip().special("pipe", 0010666).bytes()).status())
                .isEqualTo(400);
        assertNothingIsLeftBut();
    }

    @Test
    void namesThatCollideAreRefused() throws IOException {
        assertThat(server.put(ADDRESS, zip().file("run.log", "again").bytes()).status())
                .isEqualTo(400);
        assertThat(server.put(ADDRESS, zip().file("run.log/x.txt", "x").bytes()).status())
                .isEqualTo(400);
        assertNothingIsLeftBut();
    }

    @Test
    void whatIsTooMuchIsRefused() throws IOException {
        byte[] random = new byte[150_000];
        new Random(1).nextBytes(random);
        SampleZip crowd = zip();
        IntStream.range(0, 60).forEach(file -> crowd.file("file-" + file, ""));
        assertThat(server.put(ADDRESS, random).status()).isEqualTo(413);
        assertThat(server.put(ADDRESS, crowd.bytes()).status()).isEqualTo(400);
        assertThat(server.put(
                                ADDRESS,
                                zip().file("bomb.txt", "\u0000".repeat(50_000_000))
                                        .bytes())
                        .status())
                .isEqualTo(413);
        assertThat(server.put(
                                ADDRESS,
                                zip().file("long.txt", "\u0000".repeat(1_900_000))
                                        .bytes())
                        .status())
                .isEqualTo(413);
        assertThat(server.put(
                                ADDRESS,
                                zip().file("short.txt", "\u0000".repeat(900_000))
                                        .bytes())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void anArchiveThatGrowsTooLargeInPiecesIsRefused() throws IOException {
        try (RawClient client = new RawClient(server.address())) {
            client.send("PUT " + ADDRESS + " HTTP/1.1\r\nTransfer-Encoding: chunked\r\nAuthorization: Bearer "
                    + TestServer.TOKEN + "\r\n\r\n");
            client.send("20000\r\n" + "x".repeat(0x20000) + "\r\n");
            assertThat(client.read(13)).isEqualTo("HTTP/1.1 413 ");
        }
        assertNothingIsLeftBut();
    }

    @Test
    void anArchiveThatStopsHalfWayLeavesNothing() throws IOException {
        try (RawClient client = new RawClient(server.address())) {
            client.send("PUT " + ADDRESS + " HTTP/1.1\r\nContent-Length: 5000\r\nAuthorization: Bearer "
                    + TestServer.TOKEN + "\r\n\r\nPK");
        }
        await().untilAsserted(this::assertNothingIsLeftBut);
        assertThat(server.put(ADDRESS, zip().bytes()).status()).isEqualTo(201);
    }

    @Test
    void damageIsNoticed() throws IOException {
        Random random = new Random(7);
        for (int time = 0; time < 300; time++) {
            byte[] zip = zip().bytes();
            zip[random.nextInt(zip.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(server.put("/runs/expected-" + time, zip).status()).isIn(201, 400, 413, 422);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "not a zip file"})
    void whatIsNoArchiveIsRefused(String body) throws IOException {
        assertThat(server.put(ADDRESS, body.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"run_id\" : \"expected-1\" | \"run_id\" : \"expected-2\" | its run_id is not expected-1",
                "\"recipe\" : \"mailu\" | \"recipe\" : \"other\" | its recipe is not mailu",
                "aaaaaaaaaa\" | bbbbbbbbbb\" | its ref is not aaaa",
                "\"level\" : 0 | \"level\" : 5 | it contradicts itself",
                "\"verdict\" : \"unverified\" | \"verdict\" : \"green\" | it contradicts itself",
                "\"schema\" : 3 | \"schema\" : 2 | it is of schema 2",
                "\"level\" : 0 | \"level\" : \"high\" | /level"
            })
    void resultsOfAnotherRunOrNoneAreRefused(String was, String is, String why) throws IOException {
        String json = SampleRun.of("expected-1").json();
        assertThat(json).contains(was);
        Answer answer = server.put(
                ADDRESS,
                new SampleZip().file("results.json", json.replace(was, is)).bytes());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(why).doesNotContain(runs.toString());
        assertNothingIsLeftBut();
    }

    @Test
    void aFolderWithoutResultsIsRefused() throws IOException {
        assertThat(server.put(ADDRESS, new SampleZip().file("run.log", "x").bytes())
                        .status())
                .isEqualTo(422);
        assertThat(server.put(
                                ADDRESS,
                                new SampleZip().file("run/results.json", "{}").bytes())
                        .status())
                .isEqualTo(422);
        assertThat(server.put(ADDRESS, new SampleZip().file("results.json", "{").bytes())
                        .status())
                .isEqualTo(422);
        assertThat(server.put(ADDRESS, new SampleZip().folder("results.json").bytes())
                        .status())
                .isEqualTo(422);
        assertNothingIsLeftBut();
    }

    @Test
    void whatAKilledBotHadBegunToReceiveIsRemoved() throws IOException {
        Files.createDirectories(runs.resolve(".arriving-123/content/junit"));
        Files.writeString(runs.resolve(".arriving-123/sent"), "PK");
        Files.createDirectories(runs.resolve("expected-9"));
        try (TestServer next = new TestServer(runs)) {
            assertThat(next.get("/runs/.arriving-123/").status()).isEqualTo(404);
        }
        assertNothingIsLeftBut("expected-9");
    }

    private void assertNothingIsLeftBut(String... names) throws IOException {
        try (Stream<Path> all = Files.list(runs)) {
            assertThat(all.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder(names);
        }
        assertThat(runs.resolveSibling("escaped.txt")).doesNotExist();
    }

    private static SampleZip zip() {
        return SampleZip.of(SampleRun.of("expected-1"));
    }

    private static Tuning tuned() {
        Tuning usual = Tuning.USUAL;
        return new Tuning(usual.body(), usual.check(), usual.end(), SMALL);
    }
}
