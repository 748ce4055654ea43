package coop.ccci.bot.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import coop.ccci.bot.queue.RunMark;
import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot's HTTP server. */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    private final HttpServer server;
    private final Router router;
    private final ScheduledExecutorService timer;
    private final Duration end;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(ServerLimits.CONNECTIONS);
    private volatile boolean stopping;

    private WebServer(HttpServer server, Site site, Tuning tuning) {
        this.server = server;
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("web-timer").daemon().factory());
        this.router = Addresses.of(site, tuning, timer);
        this.end = tuning.end();
    }

    /** Serves until it is closed; where nobody can listen there, that is a {@link HostTrouble}. The folder of the runs is its own. */
    public static WebServer open(InetSocketAddress address, Site site) {
        return open(address, site, Tuning.USUAL);
    }

    static WebServer open(InetSocketAddress address, Site site, Tuning tuning) {
        ServerLimits.set();
        try {
            Arriving.sweep(site.runs());
            WebServer web = new WebServer(HttpServer.create(address, 0), site, tuning);
            web.server.createContext("/", web::handle);
            web.server.setExecutor(web.threads);
            web.server.start();
            return web;
        } catch (IOException refused) {
            throw new HostTrouble(
                    "listening on " + address + ": " + refused, "free it, or set another in cc-ci.yml", refused);
        }
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    /** Answers what has begun, within bounds, turns away what comes meanwhile, and stops. */
    @Override
    public void close() {
        stopping = true;
        try {
            if (!places.tryAcquire(ServerLimits.CONNECTIONS, end.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("stopping the web server: some requests were not answered within {}", end);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        threads.shutdownNow();
        timer.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (stopping || !places.tryAcquire()) {
            Transmission.send(exchange, Reply.text(503, "too busy, or stopping").and(Map.of("Connection", "close")));
            return;
        }
        try {
            Transmission.send(exchange, answer(exchange));
        } finally {
            places.release();
        }
    }

    private Reply answer(HttpExchange exchange) throws IOException {
        try {
            return router.answer(exchange);
        } catch (ClientGone gone) {
            throw gone;
        } catch (IOException | RuntimeException trouble) {
            complain(exchange, trouble);
            return Reply.text(trouble instanceof HostTrouble ? 503 : 500, "something is wrong on this side");
        }
    }

    private static void complain(HttpExchange exchange, Exception trouble) {
        String path = exchange.getRequestURI().getRawPath();
        Runnable complaint =
                () -> LOG.error("answering {} {}: {}", exchange.getRequestMethod(), path, trouble.toString());
        RunsFolder.in(path).ifPresentOrElse(run -> RunMark.during(run, complaint), complaint);
    }
}
