package coop.ccci.tests.support.drone;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** What goes wrong next, per operation, and what was asked so far. */
final class Faults {
    private final Map<Operation, Deque<Fault>> next = new EnumMap<>(Operation.class);
    private final List<Operation> asked = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    /** Does what was asked; empty where it has answered already. */
    @FunctionalInterface
    interface Work {
        Optional<Reply> run() throws IOException;
    }

    synchronized void add(Operation operation, Fault fault, int times) {
        for (int i = 0; i < times; i++) {
            next.computeIfAbsent(operation, any -> new ArrayDeque<>()).add(fault);
        }
    }

    synchronized List<Operation> asked() {
        return List.copyOf(asked);
    }

    void end() {
        end.countDown();
    }

    void pass(HttpExchange exchange, Operation operation, Work work) throws IOException {
        Optional<Fault> fault = take(operation);
        if (fault.isEmpty()) {
            Optional<Reply> reply = work.run();
            if (reply.isPresent()) {
                reply.get().send(exchange);
            }
        } else {
            fail(exchange, fault.get(), work);
        }
    }

    private synchronized Optional<Fault> take(Operation operation) {
        asked.add(operation);
        return Optional.ofNullable(next.get(operation)).map(Deque::poll);
    }

    private void fail(HttpExchange exchange, Fault fault, Work work) throws IOException {
        switch (fault) {
            case Fault.Says(int code, String body, var headers) -> {
                headers.forEach(exchange.getResponseHeaders()::set);
                new Reply(code, body).send(exchange);
            }
            case Fault.LosesTheAnswer lost -> work.run();
            case Fault.BreaksOff broken -> {
                Reply whole = work.run().orElseThrow();
                whole.send(exchange, whole.body().getBytes(StandardCharsets.UTF_8).length / 2);
            }
            case Fault.Hangs hangs -> hang();
        }
    }

    private void hang() {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
