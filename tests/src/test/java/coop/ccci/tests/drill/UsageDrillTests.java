package coop.ccci.tests.drill;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.tests.support.Lab;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong before a commit is known is the caller's to mend: exit 2, a sentence, and no run's folder. */
class UsageDrillTests {
    private static final Path SAMPLE = Lab.CUSTOM_HTML.repository();

    @TempDir
    Path home;

    static Stream<Arguments> wrongCommandLines() {
        return Stream.of(
                wrong("Unknown option: '--colour'", "--colour"),
                wrong("\"instal\" is not a rung", "--only", "instal"),
                wrong("there is no such level", "--require-level", "6"),
                wrong("not the address of a host", "--host", "swarm.example"),
                wrong("not the address of a host", "--host", "http://swarm.example"),
                wrong("no readable private key", "--host", "ssh://127.0.0.1:1", "--identity", "/nonexistent/key"),
                wrong(
                        "no readable known hosts file",
                        "--host",
                        "ssh://127.0.0.1:1",
                        "--identity=/etc/hostname",
                        "--known-hosts=/nonexistent/known"),
                wrong("not a cell's id", "--cell=../x"),
                wrong("no cell nobody runs", "--cell=nobody"),
                wrong("looking for image archive", "--images", "/nonexistent/images.tar"),
                wrong("it names no commit there", "--ref", "nosuchbranch"),
                wrong("", "--ref", "0000000000000000000000000000000000000000"),
                wrong("there is no folder", "--src", "/nonexistent/repository"),
                wrong("", "--src", "/etc"),
                wrong("not supported", "--src", "ssh://127.0.0.1/recipe"),
                wrong("not a recipe", "--recipe", "../../etc"));
    }

    private static Arguments wrong(String sentence, String... arguments) {
        return Arguments.of(List.of(arguments), sentence);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongCommandLines")
    void wrongCommandLineEndsWithASentenceAndNoRun(List<String> wrong, String sentence) {
        Path out = home.resolve("runs");
        List<String> usual = List.of("run", "--only=install", "--out=" + out);
        Ended ended = Launcher.with(home)
                .with("SRC", SAMPLE.toString())
                .with("REF", "next")
                .with("RECIPE", "custom-html")
                .run(Stream.concat(usual.stream().filter(word -> !clashes(wrong, word)), wrong.stream())
                        .toList());
        ended.exits(2).says(sentence).saysWhatNext();
        assertThat(new RunsFolder(out).runs()).isEmpty();
    }

    private static boolean clashes(List<String> wrong, String word) {
        return wrong.stream().anyMatch(other -> word.startsWith(other + "="));
    }

    @Test
    void repositoryThatNobodyServesIsUnverified() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        Launcher.with(home)
                .run("run", "custom-html", "--src=http://127.0.0.1:" + closed + "/recipe.git", "--ref=main")
                .exits(3)
                .says("127.0.0.1:" + closed)
                .saysWhatNext();
        assertThat(home.resolve("runs")).doesNotExist();
    }

    @Test
    void runsFolderThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");
        Launcher.with(home)
                .run("run", "custom-html", "--src=" + SAMPLE, "--ref=next", "--out=" + file)
                .exits(2)
                .says(file.toString())
                .saysWhatNext();
    }
}
