package coop.ccci.engine.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.model.HostTrouble;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every Host keeps, whatever it is made of; Docker is left to those that have one. */
public abstract class HostContract {

    @TempDir
    Path local;

    /** A Host that is up; the same for all tests of a class. */
    protected abstract Host host();

    private static String somewhere() {
        return "/tmp/ccci-contract-" + UUID.randomUUID();
    }

    private CommandResult shell(String script, String... arguments) {
        String[] argv = new String[4 + arguments.length];
        System.arraycopy(new String[] {"sh", "-c", script, "sh"}, 0, argv, 0, 4);
        System.arraycopy(arguments, 0, argv, 4, arguments.length);
        return host().run(Command.of(argv));
    }

    @Test
    void argumentsArriveAsTheyAre() {
        String odd = "a b'c\"d$HOME`id`\\n\nnew*line? ü";
        assertThat(host().run(Command.of("printf", "%s|", odd, "", "-n")).stdout())
                .isEqualTo(odd + "||-n|");
    }

    @Test
    void variablesArriveAsTheyAreAndAreNotSeenInTheListOfProcesses() {
        String value = "it's a $ecret\nof two lines";
        CommandResult result = host().run(
                        Command.of("sh", "-c", "printf %s \"$KEY\"; cat /proc/$$/cmdline /proc/$PPID/cmdline >&2")
                                .with(Map.of("KEY", value)));
        assertThat(result.stdout()).isEqualTo(value);
        assertThat(result.stderr()).isNotEmpty().doesNotContain("ecret");
    }

    @Test
    void standardInputArrivesToTheLastByteAndEnds() {
        byte[] much = new byte[3_000_001];
        Command count = Command.of("wc", "-c").reading(() -> new ByteArrayInputStream(much));
        assertThat(host().run(count).orTrouble().strip()).isEqualTo("3000001");
    }

    @Test
    void standardInputThatLooksLikeShellIsLeftToTheProgram() {
        byte[] text = "exit 7\n'\"$(id)\n".getBytes(StandardCharsets.UTF_8);
        assertThat(host().run(Command.of("cat").reading(() -> new ByteArrayInputStream(text)))
                        .stdout())
                .isEqualTo("exit 7\n'\"$(id)\n");
    }

    @Test
    void programThatDoesNotReadItsInputEndsAllTheSame() {
        Command deaf = Command.of("true").reading(() -> new ByteArrayInputStream(new byte[8_000_000]));
        assertThat(host().run(deaf).exit()).isZero();
    }

    @Test
    void exitStatusAndBothOutputsAreTold() {
        CommandResult result = shell("echo out; echo err >&2; exit 3");
        assertThat(result)
                .extracting(CommandResult::exit, CommandResult::stdout, CommandResult::stderr)
                .containsExactly(3, "out\n", "err\n");
        assertThatThrownBy(result::orTrouble).isInstanceOf(HostTrouble.class).hasMessageContaining("exited 3: err");
    }

    @Test
    void programThatIsMissingIsExit127() {
        assertThat(host().run(Command.of("no-such-program")).exit()).isEqualTo(127);
    }

    @Test
    void ofLongOutputTheEndIsKept() {
        CommandResult result = shell("yes 0123456789abcde | head -c 20000000; printf END; echo quiet >&2");
        assertThat(result.stdout()).hasSize(4 << 20).endsWith("END");
        assertThat(result.stderr()).isEqualTo("quiet\n");
    }

    @Test
    void programThatDoesNotEndInTimeIsToldToEnd() {
        String mark = somewhere();
        Command late =
                Command.of("sh", "-c", "echo $$ > $0; exec sleep 600", mark).within(Duration.ofSeconds(1));
        assertThatThrownBy(() -> host().run(late))
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining("did not end within 1 s");
        assertThat(shell("kill -0 $(cat $1) 2>/dev/null; echo $?; rm $1", mark).stdout())
                .isEqualTo("1\n");
    }

    @Test
    void inputThatCannotBeReadIsTroubleAndNotAnEarlyEnd() {
        String mark = somewhere();
        Command broken = Command.of("sh", "-c", "cat; echo done > $0", mark).reading(HostContract::brokenInput);
        assertThatThrownBy(() -> host().run(broken))
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining("disk on fire");
        assertThat(shell("[ -e $1 ]", mark).exit()).isEqualTo(1);
    }

    @Test
    void manyCommandsAtOnceAllGetTheirOwnAnswer() {
        List<Integer> numbers = IntStream.range(0, 60).boxed().toList();
        List<String> answers =
                AtOnce.map(numbers, n -> host().run(Command.of("echo", "n" + n)).orTrouble());
        assertThat(answers).isEqualTo(numbers.stream().map(n -> "n" + n + "\n").toList());
    }

    @Test
    void folderIsCopiedWithExecutableBitsAndInnerLinks() throws IOException {
        Path folder = local.resolve("tree");
        Files.createDirectories(folder.resolve("sub dir/empty"));
        Files.writeString(folder.resolve("sub dir/ü.txt"), "text");
        Files.writeString(folder.resolve("run.sh"), "#!/bin/sh\necho ran\n")
                .toFile()
                .setExecutable(true);
        Files.createSymbolicLink(folder.resolve("link"), Path.of("run.sh"));
        String remote = somewhere();
        host().upload(folder, remote);
        assertThat(shell("cd $1 && ./link && cat sub*/*.txt && [ ! -x sub*/*.txt ] && ls sub*; rm -r $1", remote)
                        .orTrouble())
                .isEqualTo("ran\ntextempty\nü.txt\n");
    }

    @Test
    void fileIsCopiedWithItsExecutableBit() throws IOException {
        Path file = Files.write(local.resolve("tool"), new byte[300_000]);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        String remote = somewhere();
        host().upload(file, remote);
        assertThat(shell("stat -c '%s %a' $1; rm $1", remote).orTrouble()).isEqualTo("300000 755\n");
    }

    @Test
    void nothingIsCopiedOverWhatIsThere() throws IOException {
        Path file = Files.writeString(local.resolve("new"), "new");
        String remote = somewhere();
        shell("echo old > $1", remote).orTrouble();
        assertThatThrownBy(() -> host().upload(file, remote))
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining("there");
        assertThatThrownBy(() -> host().upload(local, remote))
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining("exists");
        assertThat(shell("cat $1; rm $1", remote).orTrouble()).isEqualTo("old\n");
    }

    @Test
    void addressWhereNobodyListensIsAConnectException() {
        InetSocketAddress nobody = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9);
        assertThatThrownBy(() -> host().connect(nobody))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(ConnectException.class);
    }

    @Test
    void fingerprintIsThatOfTheProvenKey() {
        assertThat(host().fingerprint()).matches("SHA256:[A-Za-z0-9+/]{43}");
    }

    private static InputStream brokenInput() {
        InputStream broken = new PipedInputStream() {
            @Override
            public synchronized int read(byte[] into, int offset, int length) throws IOException {
                throw new IOException("disk on fire");
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(new byte[10]), broken);
    }
}
