package coop.ccci.tests.support.gitea;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A fake that is a process of its own is told what happens, and ends when nobody tells it any more. */
class FakeGiteaProcessTests {
    @Test
    void processIsToldOnItsInputAndEndsWithIt() throws Exception {
        Process process = start();
        try (BufferedReader said = process.inputReader();
                Writer told = process.outputWriter()) {
            URI address = URI.create(said.readLine());
            assertThat(tell(told, said, "member coop ana")).isEqualTo("done");
            assertThat(tell(told, said, "collaborator coop/mailu bot ADMIN")).isEqualTo("done");
            assertThat(tell(told, said, "pull coop/mailu 7 bo " + "a".repeat(40)))
                    .isEqualTo("a".repeat(40));
            assertThat(tell(told, said, "comment coop/mailu 7 ana !testme and more"))
                    .matches("\\d+");
            assertThat(tell(told, said, "nonsense")).startsWith("no: nonsense");
            assertThat(comments(address, tell(told, said, "token bot"))).contains("\"body\":\"!testme and more\"");
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private static Process start() throws Exception {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FakeGiteaProcess.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String tell(Writer told, BufferedReader said, String line) throws Exception {
        told.write(line + "\n");
        told.flush();
        return said.readLine();
    }

    private static String comments(URI address, String token) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/repos/coop/mailu/issues/7/comments"))
                    .header("Authorization", "token " + token)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
