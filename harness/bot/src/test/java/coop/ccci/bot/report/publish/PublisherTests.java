package coop.ccci.bot.report.publish;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.fake.Hand;
import coop.ccci.bot.fake.OutboxInMemory;
import coop.ccci.bot.fake.RecordingForge;
import coop.ccci.bot.forge.CommitStatus;
import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.forge.ForgeTrouble.Hope;
import coop.ccci.bot.forge.Marker;
import coop.ccci.bot.report.Queued;
import coop.ccci.bot.report.Report;
import coop.ccci.bot.report.ReportComment;
import coop.ccci.bot.report.Samples;
import coop.ccci.bot.report.Withheld;
import coop.ccci.bot.report.gate.LeakGate;
import coop.ccci.bot.store.Outbox.Message;
import coop.ccci.kit.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PublisherTests {
    private static final String TOKEN = "9f8e7d6c5b4a39281706f5e4";
    private static final String REPORT = "coop/mailu#12 report";

    private final Hand clock = new Hand();
    private final OutboxInMemory outbox = new OutboxInMemory();
    private final RecordingForge forge = new RecordingForge();
    private final Publisher publisher = new Publisher(
            "bot-1",
            outbox,
            new Delivery(forge, forge, LeakGate.over(List.of(new Secret("forge token", TOKEN)))),
            new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(10), 5, new Random(1)),
            Duration.ofSeconds(15),
            message -> Optional.empty(),
            clock);

    private void say(Report report) {
        say(ReportComment.of(report));
    }

    private void say(String body) {
        outbox.say(new Message.Text(Samples.order().pullRequest(), Marker.report(), body));
    }

    private void status(String description) {
        CommitStatus status =
                new CommitStatus("cc-ci/mailu", CommitStatus.State.SUCCESS, description, Optional.empty());
        outbox.say(new Message.Status(Samples.order().pullRequest(), Samples.HEAD, status));
    }

    private static Report queued(int position) {
        return new Queued(Samples.waiting(), position, Optional.empty());
    }

    private static Report result() {
        return new Withheld(Samples.order(), "the result");
    }

    private void publishAfter(Duration time) {
        clock.pass(time);
        publisher.publishDue();
    }

    @Test
    void everythingDueIsDelivered() {
        outbox.say(new Message.Reaction(Samples.order().pullRequest(), 77));
        say(result());
        status("green, level 5 of 5");
        publisher.publishDue();
        assertThat(forge.reactions).containsExactly(77L);
        assertThat(forge.comments)
                .hasEntrySatisfying(REPORT, body -> assertThat(body).contains("the result"));
        assertThat(forge.statuses).extracting(CommitStatus::description).containsExactly("green, level 5 of 5");
        assertThat(outbox.nextDue()).isEmpty();
    }

    @Test
    void troubleThatPassesIsTriedAgainLaterAndLater() {
        forge.failOnce(new ForgeTrouble("it answered 502", Hope.LATER, Duration.ZERO));
        forge.failOnce(new ForgeTrouble("it answered 500", Hope.LATER, Duration.ZERO));
        say(result());
        publisher.publishDue();
        publishAfter(Duration.ofMillis(900));
        assertThat(outbox.postponed()).containsExactly("it answered 502");
        publishAfter(Duration.ofMillis(1100));
        assertThat(outbox.postponed()).containsExactly("it answered 502", "it answered 500");
        publishAfter(Duration.ofSeconds(4));
        assertThat(forge.comments).containsKey(REPORT);
    }

    @Test
    void forgeThatAskedToBeLeftAloneIs() {
        forge.failOnce(new ForgeTrouble("it answered 429", Hope.LATER, Duration.ofSeconds(90)));
        say(result());
        status("green");
        publisher.publishDue();
        publishAfter(Duration.ofSeconds(89));
        assertThat(forge.statuses).isEmpty();
        assertThat(forge.comments).isEmpty();
        publishAfter(Duration.ofSeconds(1));
        assertThat(forge.statuses).hasSize(1);
        assertThat(forge.comments).hasSize(1);
    }

    @Test
    void whatCanNeverBeSaidIsGivenUpWithTheReason() {
        forge.failOnce(new ForgeTrouble("the pull request is gone", Hope.NEVER, Duration.ZERO));
        say(result());
        publisher.publishDue();
        assertThat(outbox.givenUp()).containsValue("the pull request is gone");
        assertThat(outbox.nextDue()).isEmpty();
    }

    @Test
    void triesAreBounded() {
        for (int tries = 0; tries < 5; tries++) {
            forge.failOnce(new ForgeTrouble("it answered 502", Hope.LATER, Duration.ZERO));
        }
        say(result());
        for (int round = 0; round < 5; round++) {
            publishAfter(Duration.ofMinutes(10));
        }
        assertThat(outbox.givenUp()).containsValue("it answered 502");
        assertThat(outbox.postponed()).hasSize(4);
    }

    @Test
    void bugOfAnAdapterLosesNothing() {
        forge.breakOnce();
        say(result());
        publisher.publishDue();
        assertThat(forge.comments).isEmpty();
        publishAfter(Duration.ofSeconds(2));
        assertThat(forge.comments).hasSize(1);
    }

    @Test
    void progressIsSaidAtMostOnceInAWhile() {
        say(queued(3));
        publisher.publishDue();
        say(queued(2));
        publishAfter(Duration.ofSeconds(14));
        assertThat(forge.comments.get(REPORT)).contains("at place 3");
        publishAfter(Duration.ofSeconds(1));
        assertThat(forge.comments.get(REPORT)).contains("at place 2");
        assertThat(forge.edits()).isEqualTo(2);
    }

    @Test
    void resultIsSaidAtOnceAndTheProgressBeforeItNever() {
        say(queued(3));
        publisher.publishDue();
        say(queued(2));
        publishAfter(Duration.ofSeconds(1));
        say(result());
        publisher.publishDue();
        assertThat(forge.comments.get(REPORT)).contains("the result");
        publishAfter(Duration.ofHours(1));
        assertThat(forge.edits()).isEqualTo(2);
    }

    @Test
    void progressOfAnotherPullRequestIsNotHeldBack() {
        say(queued(3));
        publisher.publishDue();
        outbox.say(new Message.Text(Samples.other(), Marker.report(), ReportComment.of(queued(4))));
        publisher.publishDue();
        assertThat(forge.comments).hasSize(2);
    }

    @Test
    void stuckGateLetsNothingOutButThatFactAndIsTriedAgain() {
        say(Marker.report().line() + "\n" + "> ".repeat(200_000) + "words");
        publisher.publishDue();
        assertThat(forge.comments.get(REPORT))
                .isEqualTo(Marker.report().line() + "\nNot published, because the leak gate could not look through it."
                        + " An operator has to look at the bot's log.\n");
        assertThat(outbox.postponed()).hasSize(1);
        say(result());
        publishAfter(Duration.ofMinutes(1));
        assertThat(forge.comments.get(REPORT)).contains("the result");
    }

    @Test
    void secretIsNeverPublishedButThatItWouldHaveBeen() {
        say(Marker.report().line() + "\ncloning https://bot:" + TOKEN + "@git.example failed");
        status("cloning with " + TOKEN + " failed");
        publisher.publishDue();
        assertThat(forge.comments.get(REPORT))
                .startsWith(Marker.report().line())
                .contains("one of the bot's own secrets")
                .doesNotContain("git.example", TOKEN);
        assertThat(forge.statuses).singleElement().satisfies(status -> {
            assertThat(status.state()).isEqualTo(CommitStatus.State.ERROR);
            assertThat(status.description()).contains("Not published").doesNotContain(TOKEN);
        });
        assertThat(outbox.givenUp()).hasSize(2);
    }
}
