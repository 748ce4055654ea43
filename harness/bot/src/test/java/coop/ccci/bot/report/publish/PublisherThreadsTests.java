package coop.ccci.bot.report.publish;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.fake.Hand;
import coop.ccci.bot.fake.OutboxInMemory;
import coop.ccci.bot.fake.RecordingForge;
import coop.ccci.bot.forge.Comments;
import coop.ccci.bot.forge.Marker;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.report.Samples;
import coop.ccci.bot.report.gate.LeakGate;
import coop.ccci.bot.store.Outbox.Message;
import coop.ccci.kit.Secret;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Two threads, a forge that takes its time, and one place that something newer is said for meanwhile. */
class PublisherThreadsTests {
    private final OutboxInMemory outbox = new OutboxInMemory();
    private final RecordingForge forge = new RecordingForge();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final Publisher publisher = new Publisher(
            "bot-1",
            outbox,
            new Delivery(forge, slow(), LeakGate.over(List.of(new Secret("forge token", "9f8e7d6c5b4a39281706f5e4")))),
            Backoff.usual(),
            Duration.ofSeconds(15),
            message -> Optional.empty(),
            new Hand());

    private Comments slow() {
        return (Comments) Proxy.newProxyInstance(
                Comments.class.getClassLoader(), new Class<?>[] {Comments.class}, (proxy, method, arguments) -> {
                    begun.countDown();
                    assertThat(mayEnd.await(30, TimeUnit.SECONDS)).isTrue();
                    return method.invoke(forge, arguments);
                });
    }

    private void say(PullRequestId pullRequest, String body) {
        outbox.say(new Message.Text(pullRequest, Marker.report(), body));
    }

    @Test
    void onePlaceNeverGetsTwoDeliveriesAtOnceAndEndsWithTheNewest() throws Exception {
        say(Samples.order().pullRequest(), "old");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = threads.submit(publisher::publishDue);
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            say(Samples.order().pullRequest(), "new");
            publisher.publishDue();
            assertThat(forge.edits()).isZero();
            mayEnd.countDown();
            first.get(30, TimeUnit.SECONDS);
        }
        assertThat(forge.edits()).isEqualTo(2);
        assertThat(forge.comments).containsValue("new");
    }
}
