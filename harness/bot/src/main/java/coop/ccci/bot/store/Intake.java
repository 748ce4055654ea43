package coop.ccci.bot.store;

import coop.ccci.bot.trigger.CommentSeen;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/** Writes comments of many callers with one commit: all that arrive while one is being made share the next one. */
final class Intake implements AutoCloseable {
    private static final int MOST_WAITING = 5000;
    private static final int MOST_AT_ONCE = 500;

    /** One order for all bots, so that no two wait for each other. */
    private static final Comparator<Waiting> ORDER = Comparator.comparing(
                    (Waiting one) -> Keys.repo(one.comment().pullRequest().repo()))
            .thenComparing(one -> one.comment().id());

    private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("store-intake").daemon().factory());
    private final Function<List<CommentSeen>, List<Boolean>> write;

    /** {@code write} commits some comments, or none of them where it throws. */
    Intake(Function<List<CommentSeen>, List<Boolean>> write) {
        this.write = write;
    }

    boolean accept(CommentSeen comment) {
        Waiting mine = new Waiting(comment, new CompletableFuture<>());
        if (!waiting.offer(mine)) {
            throw trouble(MOST_WAITING + " others wait to be written already", "see that the database answers in time");
        }
        try {
            // As many as there are comments: those that find nothing left do nothing.
            writer.execute(this::writeSome);
        } catch (RejectedExecutionException closed) {
            throw Gate.closed();
        }
        return mine.await();
    }

    private void writeSome() {
        List<Waiting> some = new ArrayList<>();
        waiting.drainTo(some, MOST_AT_ONCE);
        if (!some.isEmpty()) {
            some.sort(ORDER);
            write(some);
        }
    }

    private void write(List<Waiting> some) {
        try {
            List<Boolean> answers =
                    write.apply(some.stream().map(Waiting::comment).toList());
            for (int one = 0; one < some.size(); one++) {
                some.get(one).answer().complete(answers.get(one));
            }
        } catch (Problem trouble) {
            fail(some, trouble);
        } catch (RuntimeException refused) {
            writeWithout(some, refused);
        } finally {
            fail(some, new IllegalStateException("not written"));
        }
    }

    /** Some of them cannot be stored: looks for them by halves. */
    private void writeWithout(List<Waiting> some, RuntimeException refused) {
        int half = some.size() / 2;
        if (half == 0) {
            fail(some, refused);
        } else {
            write(some.subList(0, half));
            write(some.subList(half, some.size()));
        }
    }

    /** Those that have their answer keep it. */
    private static void fail(List<Waiting> some, RuntimeException why) {
        some.forEach(one -> one.answer().completeExceptionally(why));
    }

    /** How many are not yet being written. */
    int waiting() {
        return waiting.size();
    }

    private static HostTrouble trouble(String why, String next) {
        return new HostTrouble("taking a comment in: " + why, next);
    }

    @Override
    public void close() {
        writer.close();
    }

    private record Waiting(CommentSeen comment, CompletableFuture<Boolean> answer) {
        boolean await() {
            try {
                return answer.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
            }
        }
    }
}
