package coop.ccci.bot.web;

import coop.ccci.bot.fake.FakeIntake;
import coop.ccci.bot.fake.SampleDelivery;
import coop.ccci.bot.fake.SampleRun;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.trigger.Intake;
import coop.ccci.bot.trigger.Watched;
import coop.ccci.bot.trigger.Webhook;
import coop.ccci.kit.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The real server on a free port of this machine, with everything behind it in memory but the folder of the runs. */
final class TestServer implements AutoCloseable {
    static final String TOKEN = "s3cret-upload-token";

    final FakeIntake intake = new FakeIntake();
    final Set<RunId> withheld = ConcurrentHashMap.newKeySet();
    final Site site;
    final WebServer server;

    TestServer(Path runs) {
        this(
                runs,
                TOKEN,
                new Tuning(Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ofSeconds(2), Bounds.USUAL));
    }

    TestServer(Path runs, String token, Tuning tuning, HealthCheck... checks) {
        this(runs, token, tuning, Optional.empty(), checks);
    }

    TestServer(Path runs, String token, Tuning tuning, Optional<Intake> other, HealthCheck... checks) {
        Webhook webhook = new Webhook(
                new Secret("webhook_secret", SampleDelivery.SECRET),
                new Watched(() -> Set.of(new RepoName("coop", "mailu")), new Login("cc-ci")),
                other.orElse(intake));
        site = new Site(
                webhook,
                List.of(checks),
                runs,
                id -> !withheld.contains(id),
                id -> id.value().startsWith("expected")
                        ? Optional.of(SampleRun.of(id.value()).order())
                        : Optional.empty(),
                new Secret("upload", token));
        server = WebServer.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), site, tuning);
    }

    InetSocketAddress address() {
        return server.address();
    }

    Answer get(String path) throws IOException {
        return RawClient.get(address(), path);
    }

    Answer call(String method, String path) throws IOException {
        return RawClient.call(address(), method, path, Map.of(), new byte[0]);
    }

    Answer hook(SampleDelivery delivery) throws IOException {
        return RawClient.call(address(), "POST", "/hook", delivery.headers(), delivery.body());
    }

    Answer put(String path, byte[] zip) throws IOException {
        return RawClient.call(address(), "PUT", path, Map.of("Authorization", "Bearer " + TOKEN), zip);
    }

    @Override
    public void close() {
        server.close();
    }
}
