package coop.ccci.bot.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code GET /healthz}: whether all that has to work does, what does not, and what was looked at. */
final class HealthEndpoint implements Endpoint {
    private static final Logger LOG = LoggerFactory.getLogger(HealthEndpoint.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<HealthCheck> checks;
    private final Duration patience;

    HealthEndpoint(List<HealthCheck> checks, Duration patience) {
        this.checks = List.copyOf(checks);
        this.patience = patience;
    }

    @Override
    public Reply answer(Call call) throws IOException {
        Map<String, CompletableFuture<Optional<String>>> looks = new TreeMap<>();
        checks.forEach(check -> looks.put(check.name(), look(check)));
        ObjectNode troubles = JSON.createObjectNode();
        looks.forEach((name, look) -> answer(name, look).ifPresent(trouble -> troubles.put(name, trouble)));
        ObjectNode health = JSON.createObjectNode().put("ok", troubles.isEmpty());
        looks.keySet().forEach(health.putArray("checked")::add);
        health.set("troubles", troubles);
        return Reply.of(
                troubles.isEmpty() ? 200 : 503, "application/json", Content.of(JSON.writeValueAsString(health) + "\n"));
    }

    private CompletableFuture<Optional<String>> look(HealthCheck check) {
        return CompletableFuture.supplyAsync(check.trouble(), Thread::startVirtualThread)
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Optional<String> answer(String name, CompletableFuture<Optional<String>> look) {
        try {
            return look.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof TimeoutException) {
                return Optional.of("no answer within " + patience.toMillis() + " ms");
            }
            LOG.error("checking {}: {}", name, String.valueOf(failed.getCause()));
            return Optional.of("it could not be checked");
        }
    }
}
