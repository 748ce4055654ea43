package coop.ccci.bot.store;

import coop.ccci.bot.forge.CommitStatus;
import coop.ccci.bot.forge.Marker;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.store.Outbox.Message;
import coop.ccci.model.CommitSha;
import java.net.URI;
import java.util.Optional;

/** A message as the columns of {@code outbox_message}; {@code place} is what a newer message takes over. */
record MessageRow(
        String place,
        String kind,
        PullRequestId pullRequest,
        String subject,
        String body,
        Optional<String> context,
        Optional<String> state,
        Optional<String> target) {
    private static final String REACTION = "reaction";
    private static final String TEXT = "text";
    private static final String STATUS = "status";

    static MessageRow of(Message message) {
        return switch (message) {
            case Message.Reaction(PullRequestId pull, long comment) ->
                plain(REACTION, pull, String.valueOf(comment), "");
            case Message.Text(PullRequestId pull, Marker marker, String body) -> plain(TEXT, pull, marker.key(), body);
            case Message.Status(PullRequestId pull, CommitSha commit, CommitStatus status) ->
                status(pull, commit, status);
        };
    }

    private static MessageRow plain(String kind, PullRequestId pull, String subject, String body) {
        return new MessageRow(
                kind + " " + Keys.pull(pull) + " " + subject,
                kind,
                pull,
                subject,
                body,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static MessageRow status(PullRequestId pull, CommitSha commit, CommitStatus status) {
        return new MessageRow(
                STATUS + " " + Keys.repo(pull.repo()) + " " + commit + " " + status.context(),
                STATUS,
                pull,
                commit.value(),
                status.description(),
                Optional.of(status.context()),
                Optional.of(status.state().name()),
                status.target().map(URI::toString));
    }

    Message message() {
        return switch (kind) {
            case REACTION -> new Message.Reaction(pullRequest, Long.parseLong(subject));
            case TEXT -> new Message.Text(pullRequest, new Marker(subject), body);
            case STATUS ->
                new Message.Status(
                        pullRequest,
                        new CommitSha(subject),
                        new CommitStatus(
                                context.orElseThrow(),
                                CommitStatus.State.valueOf(state.orElseThrow()),
                                body,
                                target.map(URI::create)));
            default -> throw new IllegalStateException("a message of kind " + kind);
        };
    }
}
