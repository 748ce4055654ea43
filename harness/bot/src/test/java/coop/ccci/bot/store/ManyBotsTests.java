package coop.ccci.bot.store;

import static coop.ccci.bot.store.Samples.NOW;
import static coop.ccci.bot.store.Samples.comment;
import static coop.ccci.bot.store.Samples.order;
import static coop.ccci.bot.store.Samples.pull;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.queue.HostSlots;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.store.Outbox.Due;
import coop.ccci.bot.store.Outbox.Message;
import coop.ccci.bot.trigger.CommentSeen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Three bots of two threads each on one database. */
@Timeout(120)
class ManyBotsTests extends OnBothDatabases {
    private static final int BOTS = 3;
    private static final int THREADS = 2;
    private static final Instant FAR = NOW.plusSeconds(100_000);

    @Test
    void eachCommentIsHandledOnceAndThoseOfAPullRequestInOrder() {
        LongStream.rangeClosed(1, 300).forEach(id -> store.accept(comment(pull("mail", (int) (id % 40)), id)));
        List<CommentSeen> handled = Collections.synchronizedList(new ArrayList<>());
        everywhere((bot, ports) -> {
            while (handled.size() < 300) {
                ports.inbox().claim(bot, FAR, FAR.plusSeconds(9)).ifPresent(comment -> {
                    handled.add(comment);
                    assertThat(ports.inbox().handled(comment.pullRequest().repo(), comment.id(), "answered"))
                            .isTrue();
                });
            }
        });
        assertThat(handled).doesNotHaveDuplicates().hasSize(300);
        for (int number = 0; number < 40; number++) {
            PullRequestId pull = pull("mail", number);
            assertThat(handled.stream().filter(one -> one.pullRequest().equals(pull)))
                    .extracting(CommentSeen::id)
                    .isSorted();
        }
    }

    @Test
    void eachRunIsTakenOnceAndNoHostIsOverfull() {
        IntStream.range(0, 90).forEach(run -> queue().ask(order("run-" + run, pull("r" + run % 7, run), run), NOW));
        List<HostSlots> hosts = List.of(new HostSlots("small", 1), new HostSlots("large", 2));
        List<Job> taken = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger live = new AtomicInteger();
        everywhere((bot, ports) -> {
            while (taken.size() < 90) {
                Optional<Job> job = ports.queue().take(bot, hosts, NOW);
                job.ifPresent(mine -> {
                    taken.add(mine);
                    assertThat(live.incrementAndGet()).isLessThanOrEqualTo(3);
                    ports.queue().running(mine.order().id(), "build", NOW);
                    live.decrementAndGet();
                    ports.queue().end(mine.order().id(), Job.State.ENDED, NOW);
                });
            }
        });
        assertThat(taken)
                .extracting(job -> job.order().id())
                .doesNotHaveDuplicates()
                .hasSize(90);
        assertThat(queue().waiting()).isEmpty();
    }

    @Test
    void pullRequestOfManyCommentsHasOneLiveRun() {
        AtomicInteger live = new AtomicInteger();
        List<HostSlots> hosts = List.of(new HostSlots("swarm", 50));
        everywhere((bot, ports) -> {
            for (int run = 0; run < 20; run++) {
                String id = bot + "-" + Thread.currentThread().threadId() + "-" + run;
                ports.queue().ask(order(id, pull("mail", 7), id.hashCode()), NOW);
                ports.queue().take(bot, hosts, NOW).ifPresent(mine -> {
                    assertThat(live.incrementAndGet()).isEqualTo(1);
                    live.decrementAndGet();
                    ports.queue().end(mine.order().id(), Job.State.ENDED, NOW);
                });
            }
        });
        assertThat(queue().waiting()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void eachMessageIsSaidOnce() {
        List<Message> messages = LongStream.range(0, 120)
                .<Message>mapToObj(id -> new Message.Reaction(pull("mail", 7), id))
                .toList();
        messages.forEach(outbox()::say);
        List<Message> said = Collections.synchronizedList(new ArrayList<>());
        everywhere((bot, ports) -> {
            while (said.size() < messages.size()) {
                List<Due> mine = ports.outbox().claim(bot, NOW, FAR, 5);
                mine.forEach(due -> said.add(due.message()));
                mine.forEach(ports.outbox()::said);
            }
        });
        assertThat(said).containsExactlyInAnyOrderElementsOf(messages);
    }

    @Test
    void commentThatComesToAllBotsAtOnceIsTakenInByOne() {
        AtomicInteger accepted = new AtomicInteger();
        everywhere((bot, ports) -> {
            List<Long> ids =
                    new ArrayList<>(LongStream.rangeClosed(1, 200).boxed().toList());
            Collections.shuffle(ids);
            for (List<Long> some : List.of(ids.subList(0, 100), ids.subList(100, 200))) {
                accepted.addAndGet(ports.store().write(ledger -> (int) some.stream()
                        .filter(id -> ledger.inbox().accept(comment(pull("mail", 7), id)))
                        .count()));
            }
        });
        assertThat(accepted).hasValue(200);
    }

    private void everywhere(BiConsumer<String, Committed> work) {
        try (var threads = Executors.newCachedThreadPool()) {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int bot = 0; bot < BOTS; bot++) {
                Committed ports = new Committed(another());
                String name = "bot" + bot;
                for (int thread = 0; thread < THREADS; thread++) {
                    all.add(CompletableFuture.runAsync(() -> work.accept(name, ports), threads));
                }
            }
            all.forEach(CompletableFuture::join);
        }
    }
}
