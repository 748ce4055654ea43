package coop.ccci.bot.store;

import coop.ccci.kit.Secret;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A throw-away PostgreSQL cluster of Debian's package, on a free port of the loopback, which ends when this process does. */
final class Cluster implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String OWNER = "postgres";
    private static final String USER = "ccci";
    private static final Secret PASSWORD = new Secret("database password", "not-a-real-one");

    /** The server goes with the shell, which goes with its standard input: when whoever holds that dies, it is closed. */
    private static final String UNTIL_END_OF_INPUT =
            "\"$0\" \"$@\" & server=$!; cat >/dev/null; kill -INT $server; wait $server";

    private final Path programs;
    private final Path folder;
    private final int port;
    private Process shell;

    private Cluster(Path programs) throws IOException {
        this.programs = programs;
        folder = Files.createTempDirectory("cc-ci-postgres");
        port = freePort();
        initialise();
        shell = start();
    }

    /** Empty where PostgreSQL is not installed. */
    static Optional<Cluster> started() throws IOException {
        Optional<Path> programs = installed();
        return programs.isEmpty() ? Optional.empty() : Optional.of(new Cluster(programs.get()));
    }

    private static Optional<Path> installed() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(programs -> Files.isExecutable(programs.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        }
    }

    /** With {@code words} as further parameters. */
    String url(String words) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER + words;
    }

    Secret password() {
        return PASSWORD;
    }

    /** Everything of the server dies at once, as when its machine does. */
    void crash() throws IOException {
        signal("-QUIT");
        ended();
    }

    void restart() throws IOException {
        shell = start();
    }

    private void initialise() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), PASSWORD.reveal());
        if (isRoot()) {
            UserPrincipal owner =
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(OWNER);
            Files.setOwner(folder, owner);
            Files.setOwner(password, owner);
        }
        Process init = process(List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + folder.resolve("data"),
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8"));
        if (init.onExit().join().exitValue() != 0) {
            throw new IOException("initdb: " + log());
        }
    }

    private Process start() throws IOException {
        Process started = process(List.of(
                "sh",
                "-c",
                UNTIL_END_OF_INPUT,
                programs.resolve("postgres").toString(),
                "-D",
                folder.resolve("data").toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories="));
        Awaitility.await("PostgreSQL to answer")
                .atMost(Duration.ofSeconds(30))
                .until(() -> answers() || !started.isAlive());
        if (!started.isAlive()) {
            throw new IOException("postgres: " + log());
        }
        return started;
    }

    private Process process(List<String> words) throws IOException {
        List<String> argv = new ArrayList<>();
        if (isRoot()) {
            argv.addAll(List.of("setpriv", "--reuid=" + OWNER, "--regid=" + OWNER, "--clear-groups", "--"));
        }
        argv.addAll(words);
        return new ProcessBuilder(argv)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private boolean answers() {
        try {
            DriverManager.getConnection(url(""), USER, PASSWORD.reveal()).close();
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void signal(String signal) throws IOException {
        String pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst();
        new ProcessBuilder("kill", signal, pid).start().onExit().join();
    }

    private void ended() throws IOException {
        shell.getOutputStream().close();
        shell.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        ended();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
