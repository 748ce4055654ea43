package coop.ccci.bot.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.trigger.Receipt.Kind;
import coop.ccci.kit.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way in for what a forge tells by itself: new comments on open pull requests are taken in, everything else is counted. */
public final class Webhook {
    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);

    private final HookSecret secret;
    private final Watched watched;
    private final Intake intake;
    private final Map<Kind, LongAdder> counts = new ConcurrentHashMap<>();

    /** An empty secret is a {@link coop.ccci.model.UsageProblem}. */
    public Webhook(Secret secret, Watched watched, Intake intake) {
        this.secret = new HookSecret(secret);
        this.watched = watched;
        this.intake = intake;
        Rehearsal.with(this.secret);
    }

    /** Takes one delivery; whatever it is, there is a receipt. Nothing of an unsigned one is read. */
    public Receipt receive(Delivery delivery) {
        Receipt receipt = secret.signed(delivery.body(), delivery.all("Signature"))
                ? read(delivery)
                : new Receipt(Kind.UNSIGNED, "the signature is missing or wrong");
        counts.computeIfAbsent(receipt.kind(), kind -> new LongAdder()).increment();
        LOG.debug("delivery {}: {}", delivery.first("Delivery").orElse("without an id"), receipt.text());
        return receipt;
    }

    /** How many deliveries came to which end since the bot was started. */
    public Map<Kind, Long> counts() {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, count -> count.getValue().sum()));
    }

    private Receipt read(Delivery delivery) {
        try {
            if (!delivery.isJson()) {
                throw new Malformed("the content type is not application/json");
            }
            JsonNode tree = EventJson.tree(delivery.body());
            return isComment(delivery)
                    ? comment(EventJson.read(tree, CommentEvent.class))
                    : Receipt.notOurs("not an event of a comment on a pull request");
        } catch (Malformed malformed) {
            return new Receipt(Kind.MALFORMED, malformed.why());
        }
    }

    private static boolean isComment(Delivery delivery) {
        return delivery.first("Event").equals(Optional.of("issue_comment"))
                && delivery.first("Event-Type").equals(Optional.of("pull_request_comment"));
    }

    private Receipt comment(CommentEvent event) throws Malformed {
        Optional<RepoName> repo = watched.find(event.repository().fullName());
        if (repo.isEmpty()) {
            return Receipt.notOurs("the repository is not enrolled");
        }
        CommentSeen comment = event.seen(repo.get());
        if (!event.isCreation()) {
            return Receipt.notOurs("the comment is not new");
        }
        if (!event.isOnPullRequest() || !event.isOpen()) {
            return Receipt.notOurs("not on an open pull request");
        }
        if (comment.author().equals(watched.self())) {
            return Receipt.notOurs("the bot's own comment");
        }
        return store(comment);
    }

    private Receipt store(CommentSeen comment) {
        try {
            return intake.accept(comment)
                    ? new Receipt(Kind.TAKEN, "taken")
                    : new Receipt(Kind.SEEN_BEFORE, "seen before");
        } catch (RuntimeException trouble) {
            LOG.error("storing comment {} on {}: {}", comment.id(), comment.pullRequest(), trouble.toString());
            return new Receipt(Kind.NOT_STORED, "the comment could not be stored");
        }
    }
}
