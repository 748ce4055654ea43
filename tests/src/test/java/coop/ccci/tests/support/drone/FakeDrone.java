package coop.ccci.tests.support.drone;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A Drone server on the loopback interface with one repository. Its builds stay where they are until a test moves them, or are run
 * for real by a {@link Runner}.
 */
public final class FakeDrone implements AutoCloseable {
    /** The repository's only branch. */
    public static final String BRANCH = "main";

    /** How long its builds may take. */
    public static final Duration TIMEOUT = Duration.ofMinutes(60);

    private static final String REPOSITORY = "ops/pipeline";
    private static final String TOKEN = "d34dbeefd34dbeefd34dbeefd34dbeef";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Builds builds = new Builds();
    private final Faults faults = new Faults();

    private FakeDrone(int port, String repository, String token) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(threads);
        server.createContext("/", new Door(repository, token, builds, faults));
        server.start();
    }

    /** A server on a free port whose builds a test moves. */
    public static FakeDrone start() {
        return start(0);
    }

    /** The same on this port. */
    public static FakeDrone start(int port) {
        return new FakeDrone(port, REPOSITORY, TOKEN);
    }

    /** From now on new builds are run. */
    public FakeDrone running(Runner runner) {
        builds.runner(build -> threads.execute(() -> new LiveBuild(build, runner).run()));
        return this;
    }

    /** Where it is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The token it knows. */
    public String token() {
        return TOKEN;
    }

    /** The repository's full name. */
    public String repository() {
        return REPOSITORY;
    }

    /** All builds, the oldest first. */
    public List<FakeBuild> builds() {
        return builds.all();
    }

    /** A build that there is. */
    public FakeBuild build(int number) {
        return builds.find(number).orElseThrow(() -> new AssertionError("no build " + number + " in " + builds()));
    }

    /** Somebody else starts a build with these parameters. */
    public FakeBuild someoneStarts(Map<String, String> params) {
        return builds.add(params);
    }

    /** A person starts a build anew. */
    public FakeBuild someoneRestarts(int number) {
        return builds.add(build(number).params());
    }

    /** The next request of this kind goes wrong. */
    public FakeDrone fails(Operation operation, Fault fault) {
        return fails(operation, fault, 1);
    }

    /** The next so many requests of this kind go wrong. */
    public FakeDrone fails(Operation operation, Fault fault, int times) {
        faults.add(operation, fault, times);
        return this;
    }

    /** What was asked so far by those whose token it knows, in order. */
    public List<Operation> asked() {
        return faults.asked();
    }

    @Override
    public void close() {
        faults.end();
        threads.shutdownNow();
        server.stop(0);
    }

    /** Serves on its own: the port, then the command that each build runs in the working folder. */
    public static void main(String[] arguments) throws InterruptedException {
        List<String> words = List.of(arguments);
        FakeDrone drone = start(Integer.parseInt(words.getFirst()));
        if (words.size() > 1) {
            drone.running(new CommandRunner(
                    words.subList(1, words.size()), Path.of("").toAbsolutePath(), Map.of()));
        }
        System.out.println(drone.address() + " " + REPOSITORY + " " + TOKEN);
        Thread.currentThread().join();
    }
}
