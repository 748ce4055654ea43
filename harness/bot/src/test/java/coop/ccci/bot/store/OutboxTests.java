package coop.ccci.bot.store;

import static coop.ccci.bot.store.Samples.HEAD;
import static coop.ccci.bot.store.Samples.NOW;
import static coop.ccci.bot.store.Samples.pull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.ccci.bot.forge.CommitStatus;
import coop.ccci.bot.forge.Marker;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.store.Outbox.Due;
import coop.ccci.bot.store.Outbox.Message;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutboxTests extends OnBothDatabases {
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final PullRequestId MAIL = pull("mail", 7);
    private static final Message FIRST = text("queued");
    private static final Message SECOND = text("running");

    @Test
    void messagesComeBackAsTheyWereInTheOrderTheyWereSaid() {
        List<Message> messages = List.of(
                new Message.Reaction(MAIL, 1L << 40),
                status("waiting", Optional.of(URI.create("https://ci.example/runs/a"))),
                text("| a | `b` | 🐘 \\ '\" |\n"),
                new Message.Status(
                        MAIL,
                        HEAD,
                        new CommitStatus("cc-ci/wiki", CommitStatus.State.ERROR, "no results", Optional.empty())));
        messages.forEach(outbox()::say);
        assertThat(claimed("one", NOW)).extracting(Due::message).containsExactlyElementsOf(messages);
        assertThat(outbox().troubles()).isEmpty();
    }

    @Test
    void overtakenMessageIsNeverSaid() {
        outbox().say(FIRST);
        outbox().say(SECOND);
        assertThat(claimed("one", NOW)).extracting(Due::message).containsExactly(SECOND);
    }

    @Test
    void messagesForOtherPlacesOvertakeNothing() {
        outbox().say(FIRST);
        outbox().say(new Message.Text(MAIL, Marker.replyTo(4), "no"));
        outbox().say(new Message.Text(pull("mail", 8), Marker.report(), "queued"));
        outbox().say(new Message.Text(pull("wiki", 7), Marker.report(), "queued"));
        assertThat(claimed("one", NOW)).hasSize(4);
    }

    @Test
    void claimedMessageIsNobodyElsesUntilTheClaimEnds() {
        outbox().say(FIRST);
        assertThat(claimed("one", NOW)).hasSize(1);
        assertThat(claimed("two", LATER.minusMillis(1))).isEmpty();
        assertThat(claimed("two", LATER)).hasSize(1);
    }

    @Test
    void noMoreAreClaimedThanAskedFor() {
        outbox().say(FIRST);
        outbox().say(new Message.Reaction(MAIL, 1));
        assertThat(outbox().claim("one", NOW, LATER, 1))
                .extracting(Due::message)
                .containsExactly(FIRST);
    }

    @Test
    void saidMessageIsGone() {
        outbox().say(FIRST);
        claimed("one", NOW).forEach(outbox()::said);
        assertThat(claimed("one", Instant.MAX)).isEmpty();
        assertThat(outbox().nextDue()).isEmpty();
    }

    @Test
    void newerMessageWaitsUntilTheOlderOneIsSaidAndIsThenSaid() {
        outbox().say(FIRST);
        Due first = claimed("one", NOW).getFirst();
        outbox().say(SECOND);
        assertThat(claimed("two", NOW)).isEmpty();
        outbox().said(first);
        assertThat(claimed("two", NOW)).extracting(Due::message).containsExactly(SECOND);
    }

    @Test
    void lateWordOfALostClaimDoesNotTouchTheClaimOfTheNewerMessage() {
        outbox().say(FIRST);
        Due first = claimed("one", NOW).getFirst();
        outbox().say(SECOND);
        assertThat(outbox().claim("two", LATER, Instant.MAX, 9)).hasSize(1);
        outbox().said(first);
        outbox().postpone(first, NOW, "late");
        outbox().giveUp(first, "late");
        assertThat(claimed("three", LATER)).isEmpty();
        assertThat(claimed("three", Instant.MAX))
                .extracting(Due::message, Due::tries)
                .containsExactly(tuple(SECOND, 0));
    }

    @Test
    void sameWordsSaidAgainAfterTheyWereSaidAreAnotherMessage() {
        outbox().say(FIRST);
        Due first = claimed("one", NOW).getFirst();
        outbox().said(first);
        outbox().say(FIRST);
        outbox().said(first);
        assertThat(claimed("one", NOW)).hasSize(1);
    }

    @Test
    void postponedMessageComesAgainAndIsCounted() {
        outbox().say(FIRST);
        outbox().postpone(claimed("one", NOW).getFirst(), LATER, "forge \0 away");
        assertThat(outbox().nextDue()).contains(LATER);
        assertThat(outbox().troubles()).containsExactly("text recipes/mail#7 report: forge \ufffd away");
        assertThat(claimed("one", LATER.minusMillis(1))).isEmpty();
        assertThat(claimed("one", LATER)).extracting(Due::tries).containsExactly(1);
    }

    @Test
    void newerMessageDoesNotWaitForThePostponedOne() {
        outbox().say(FIRST);
        outbox().postpone(claimed("one", NOW).getFirst(), LATER, "forge away");
        outbox().say(SECOND);
        assertThat(outbox().nextDue()).hasValueSatisfying(due -> assertThat(due).isBefore(NOW));
        assertThat(claimed("one", NOW)).extracting(Due::message, Due::tries).containsExactly(tuple(SECOND, 0));
    }

    @Test
    void messageGivenUpIsKeptForOperatorsAndNotTriedAgain() {
        outbox().say(FIRST);
        outbox().giveUp(claimed("one", NOW).getFirst(), "the repository is gone");
        assertThat(claimed("one", Instant.MAX)).isEmpty();
        assertThat(outbox().nextDue()).isEmpty();
        assertThat(outbox().troubles()).containsExactly("text recipes/mail#7 report: the repository is gone");
        outbox().say(SECOND);
        assertThat(claimed("one", NOW)).hasSize(1);
    }

    @Test
    void notMoreThanAThousandAreKeptThatWereGivenUp() {
        store.write(ledger -> {
            for (int comment = 1; comment <= 1010; comment++) {
                ledger.outbox().say(new Message.Reaction(MAIL, comment));
            }
            List<Due> all = ledger.outbox().claim("one", NOW, LATER, 2000);
            all.forEach(due -> ledger.outbox().giveUp(due, "gone"));
            return all;
        });
        assertThat(outbox().troubles()).hasSize(1000).first().asString().isEqualTo("reaction recipes/mail#7 11: gone");
    }

    @Test
    void claimedMessageComesDueWhenItsClaimEnds() {
        assertThat(outbox().nextDue()).isEmpty();
        outbox().say(FIRST);
        claimed("one", NOW);
        assertThat(outbox().nextDue()).contains(LATER);
    }

    private List<Due> claimed(String bot, Instant now) {
        return outbox().claim(bot, now, LATER, 99);
    }

    private static Message text(String body) {
        return new Message.Text(MAIL, Marker.report(), body);
    }

    private static Message status(String description, Optional<URI> target) {
        return new Message.Status(
                MAIL, HEAD, new CommitStatus("cc-ci/mail", CommitStatus.State.PENDING, description, target));
    }
}
