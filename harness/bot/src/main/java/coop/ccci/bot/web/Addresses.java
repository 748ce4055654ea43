package coop.ccci.bot.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;

/** Every address of the server, and what answers there. */
final class Addresses {
    private static final int LONGEST_DELIVERY = 1 << 20;
    private static final int ALL_DELIVERIES = 32 << 20;

    private Addresses() {}

    static Router of(Site site, Tuning tuning, ScheduledExecutorService timer) {
        RunsFolder runs = new RunsFolder(site.runs(), site.mayBeServed());
        RunPages pages = new RunPages(runs);
        Bodies bodies = new Bodies(LONGEST_DELIVERY, ALL_DELIVERIES, tuning.body(), timer);
        return new Router(List.of(
                Route.of("/hook", Map.of("POST", new HookEndpoint(site.webhook(), bodies))),
                Route.of("/healthz", Map.of("GET", new HealthEndpoint(site.health(), tuning.check()))),
                Route.of(
                        "/runs/([^/]+)",
                        Map.of(
                                "GET",
                                pages::redirect,
                                "PUT",
                                new ArrivalEndpoint(
                                        runs, new BearerToken(site.upload()), site.arrivals(), tuning.upload()))),
                Route.of("/runs/([^/]+)/", Map.of("GET", pages::index)),
                Route.of("/runs/([^/]+)/(.+)", Map.of("GET", pages::file))));
    }
}
