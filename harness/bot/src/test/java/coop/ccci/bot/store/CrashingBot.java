package coop.ccci.bot.store;

import static coop.ccci.bot.store.Samples.NOW;
import static coop.ccci.bot.store.Samples.comment;
import static coop.ccci.bot.store.Samples.order;
import static coop.ccci.bot.store.Samples.pull;

import coop.ccci.bot.forge.Marker;
import coop.ccci.bot.queue.HostSlots;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.store.Outbox.Due;
import coop.ccci.bot.store.Outbox.Message;
import coop.ccci.bot.trigger.CommentSeen;
import coop.ccci.kit.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A bot that says each thing when, and only when, it has been written, until it is killed. */
final class CrashingBot {
    static final List<HostSlots> HOSTS = List.of(new HostSlots("swarm", 3));
    private static final String NAME = "bot";
    private static final int EACH_LIFE = 1_000_000;
    private static final Instant FAR = NOW.plusSeconds(1_000_000_000);

    private final Store store;
    private final Committed ports;

    private CrashingBot(Store store) {
        this.store = store;
        ports = new Committed(store);
    }

    /** The address, the password, and which life this is. */
    public static void main(String[] words) {
        Address address = new Address(words[0], Optional.empty(), Optional.of(new Secret("database", words[1])));
        new CrashingBot(SqlStore.open(address.database())).live(Integer.parseInt(words[2]));
    }

    private void live(int life) {
        ports.roster().releaseClaims(NAME);
        ports.queue().mine(NAME).forEach(this::finish);
        for (int hook = 0; hook < 4; hook++) {
            int first = life * EACH_LIFE + hook * EACH_LIFE / 4;
            Thread.ofPlatform().start(() -> hook(first));
        }
        forever(this::handle);
        forever(this::run);
        forever(this::say);
    }

    private static void forever(Runnable work) {
        Thread.ofPlatform().start(() -> {
            while (true) {
                work.run();
            }
        });
    }

    private void hook(int first) {
        for (int id = first; ; id++) {
            tell(store.accept(comment(pull("r" + id % 5, id % 100), id)) ? "accepted" : "seen", id);
        }
    }

    private void handle() {
        ports.inbox().claim(NAME, FAR, FAR.plusSeconds(60)).ifPresent(comment -> {
            if (store.write(ledger -> handled(ledger, comment))) {
                tell("handled", comment.id());
            }
        });
    }

    private static boolean handled(Store.Ledger ledger, CommentSeen comment) {
        ledger.queue().ask(order("run-" + comment.id(), comment.pullRequest(), comment.id()), NOW);
        ledger.outbox().say(new Message.Text(comment.pullRequest(), Marker.replyTo(comment.id()), "queued"));
        return ledger.inbox().handled(comment.pullRequest().repo(), comment.id(), "asked");
    }

    private void run() {
        ports.queue().take(NAME, HOSTS, NOW).ifPresent(job -> {
            tell("taken", job.order().comment());
            finish(job);
        });
    }

    private void finish(Job job) {
        ports.queue().running(job.order().id(), "build", NOW);
        ports.queue().end(job.order().id(), Job.State.ENDED, NOW);
        tell("ended", job.order().comment());
    }

    private void say() {
        for (Due due : ports.outbox().claim(NAME, NOW, FAR, 3)) {
            ports.outbox().said(due);
            tell("said", Long.parseLong(due.key().substring(due.key().lastIndexOf('-') + 1)));
        }
    }

    private static void tell(String what, long comment) {
        System.out.println(what + " " + comment);
    }
}
