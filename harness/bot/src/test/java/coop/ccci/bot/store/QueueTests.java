package coop.ccci.bot.store;

import static coop.ccci.bot.store.Samples.NOW;
import static coop.ccci.bot.store.Samples.order;
import static coop.ccci.bot.store.Samples.pull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.queue.HostSlots;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.Job.State;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.model.RecipeName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueueTests extends OnBothDatabases {
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final List<HostSlots> ONE = List.of(new HostSlots("swarm", 1));
    private static final List<HostSlots> MANY = List.of(new HostSlots("swarm", 100));
    private static final PullRequestId MAIL = pull("mail", 7);
    private static final PullRequestId WIKI = pull("wiki", 7);

    @Test
    void runGoesFromWaitingToEndedAndComesBackAsItWasAsked() {
        RunOrder order = order("a", MAIL, 1);
        assertThat(queue().ask(order, NOW)).isEmpty();
        assertThat(job("a")).isEqualTo(new Job(order, State.WAITING, 1, none(), none(), NOW));
        assertThat(taken()).contains("a");
        assertThat(job("a")).isEqualTo(new Job(order, State.STARTING, 1, Optional.of("swarm"), none(), NOW));
        queue().running(new RunId("a"), "build 9", LATER);
        assertThat(job("a").state()).isEqualTo(State.RUNNING);
        assertThat(job("a").build()).contains("build 9");
        end("a", State.ENDED);
        assertThat(job("a").state()).isEqualTo(State.ENDED);
        assertThat(job("a").since()).isEqualTo(LATER);
    }

    @Test
    void newerRunTakesThePlaceOfTheOneThatWaits() {
        ask("a", MAIL, 1);
        ask("b", WIKI, 2);
        List<Job> before = queue().ask(order("c", MAIL, 3), LATER);
        assertThat(before).extracting(Job::state).containsExactly(State.WAITING);
        assertThat(job("a").state()).isEqualTo(State.REPLACED);
        assertThat(waiting()).containsExactly("c", "b");
        assertThat(job("c").place()).isEqualTo(job("a").place());
    }

    @Test
    void newerRunCancelsTheLiveOneAndStartsOnlyAfterItsEnd() {
        ask("a", MAIL, 1);
        taken();
        assertThat(queue().ask(order("b", MAIL, 2), LATER))
                .extracting(Job::state)
                .containsExactly(State.STARTING);
        assertThat(job("a").state()).isEqualTo(State.CANCELLING);
        ask("c", WIKI, 3);
        assertThat(waiting()).containsExactly("c", "b");
        assertThat(taken()).contains("c");
        assertThat(taken()).isEmpty();
        end("a", State.CANCELLED);
        assertThat(taken()).contains("b");
    }

    @Test
    void askedForTheThirdTimeBothEarlierRunsAreGiven() {
        ask("a", MAIL, 1);
        taken();
        ask("b", MAIL, 2);
        assertThat(queue().ask(order("c", MAIL, 3), LATER))
                .extracting(Job::state)
                .containsExactly(State.CANCELLING, State.WAITING);
        assertThat(waiting()).containsExactly("c");
        assertThat(job("a").since()).isEqualTo(NOW);
    }

    @Test
    void pullRequestWrittenInCapitalsIsTheSame() {
        ask("a", MAIL, 1);
        ask("b", new PullRequestId(RepoName.of("Recipes/Mail"), 7), 2, "mail");
        assertThat(job("a").state()).isEqualTo(State.REPLACED);
        assertThat(job("b").order().pullRequest().repo()).hasToString("Recipes/Mail");
    }

    @Test
    void askingAgainForTheSameRunOrCommentChangesNothing() {
        ask("a", MAIL, 1);
        assertThat(queue().ask(order("a", MAIL, 1), LATER)).isEmpty();
        assertThat(queue().ask(order("b", MAIL, 1), LATER)).isEmpty();
        assertThat(queue().ask(order("a", WIKI, 2), LATER)).isEmpty();
        assertThat(waiting()).containsExactly("a");
        assertThat(queue().find(new RunId("b"))).isEmpty();
    }

    @Test
    void lostRunIsAskedForAgainAsAnotherAttempt() {
        ask("a", MAIL, 1);
        taken();
        end("a", State.ENDED);
        queue().ask(order("a-2", MAIL, 1, 2), LATER);
        assertThat(waiting()).containsExactly("a-2");
        assertThat(job("a-2").order().attempt()).isEqualTo(2);
    }

    @Test
    void forgottenRunIsGoneAndStillNotRunAgain() {
        ask("a", MAIL, 1);
        taken();
        end("a", State.ENDED);
        ask("b", WIKI, 2);
        assertThat(queue().forget(LATER)).isZero();
        assertThat(queue().forget(LATER.plusSeconds(1))).isEqualTo(1);
        assertThat(queue().find(new RunId("a"))).isEmpty();
        assertThat(queue().ask(order("a", MAIL, 1), LATER)).isEmpty();
        assertThat(waiting()).containsExactly("b");
    }

    @Test
    void hostTakesNoMoreThanItsCapacityWhicheverBotAsks() {
        ask("a", MAIL, 1);
        ask("b", WIKI, 2);
        assertThat(queue().take("one", ONE, NOW)).isPresent();
        assertThat(queue().take("two", ONE, NOW)).isEmpty();
        cancel(MAIL);
        assertThat(queue().take("two", ONE, NOW)).isEmpty();
        end("a", State.CANCELLED);
        assertThat(queue().take("two", ONE, NOW)).isPresent();
    }

    @Test
    void cellsOfTwoBotsAreNotTheSameMachine() {
        List<HostSlots> cell = List.of(new HostSlots(HostSlots.CELL, 1));
        ask("a", MAIL, 1);
        ask("b", WIKI, 2);
        ask("c", pull("chat", 7), 3);
        assertThat(queue().take("one", cell, NOW)).isPresent();
        assertThat(queue().take("one", cell, NOW)).isEmpty();
        assertThat(queue().take("two", cell, NOW)).isPresent();
    }

    @Test
    void nothingIsTakenWhereThereIsNothingOrNoHost() {
        assertThat(taken()).isEmpty();
        ask("a", MAIL, 1);
        assertThat(queue().take("one", List.of(), NOW)).isEmpty();
    }

    @Test
    void recipesTakeTurnsInTheOrderThatWasShown() {
        for (int number = 1; number <= 4; number++) {
            ask("mail-" + number, pull("mail", number), number);
        }
        ask("wiki-1", pull("wiki", 1), 5);
        ask("chat-1", pull("chat", 1), 6);
        ask("wiki-2", pull("wiki", 2), 7);
        List<String> shown = waiting();
        assertThat(shown).containsExactly("mail-1", "wiki-1", "chat-1", "mail-2", "wiki-2", "mail-3", "mail-4");
        assertThat(shown).allSatisfy(run -> assertThat(taken()).contains(run));
    }

    @Test
    void lastTurnIsRememberedAfterTheRunIsForgotten() {
        ask("mail-1", pull("mail", 1), 1);
        taken();
        end("mail-1", State.ENDED);
        queue().forget(LATER.plusSeconds(1));
        ask("mail-2", pull("mail", 2), 2);
        ask("wiki-1", pull("wiki", 1), 3);
        assertThat(waiting()).containsExactly("wiki-1", "mail-2");
    }

    @Test
    void waitingRunIsCancelledAtOnceAndALiveOneHasToEnd() {
        ask("a", MAIL, 1);
        taken();
        ask("b", WIKI, 2);
        assertThat(cancel(MAIL)).contains(State.STARTING);
        assertThat(cancel(WIKI)).contains(State.WAITING);
        assertThat(job("a").state()).isEqualTo(State.CANCELLING);
        assertThat(job("b").state()).isEqualTo(State.CANCELLED);
        assertThat(cancel(MAIL)).contains(State.CANCELLING);
        assertThat(cancel(WIKI)).isEmpty();
        assertThat(job("a").since()).isEqualTo(LATER);
    }

    @Test
    void cancellingStaysWhenTheExecutorAnswersLate() {
        ask("a", MAIL, 1);
        taken();
        cancel(MAIL);
        queue().running(new RunId("a"), "build 9", LATER.plusSeconds(1));
        assertThat(job("a").state()).isEqualTo(State.CANCELLING);
        assertThat(job("a").build()).contains("build 9");
        end("a", State.CANCELLED);
        queue().running(new RunId("a"), "build 10", LATER);
        assertThat(job("a").build()).contains("build 9");
    }

    @Test
    void endedIsEndedWhateverIsSaidLater() {
        ask("a", MAIL, 1);
        taken();
        end("a", State.ENDED);
        queue().end(new RunId("a"), State.CANCELLED, LATER.plusSeconds(9));
        assertThat(job("a").state()).isEqualTo(State.ENDED);
        assertThat(job("a").since()).isEqualTo(LATER);
        assertThatThrownBy(() -> end("a", State.RUNNING)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void liveRunsAreTheirBotsAlsoAfterItWasStartedAnew() {
        ask("a", MAIL, 1);
        ask("b", WIKI, 2);
        ask("c", pull("chat", 7), 3);
        queue().take("one", MANY, NOW);
        queue().take("two", MANY, NOW);
        queue().take("one", MANY, LATER);
        store.close();
        store = another();
        assertThat(ids(queue().mine("one"))).containsExactly("a", "c");
        assertThat(ids(queue().mine("two"))).containsExactly("b");
        assertThat(queue().mine("three")).isEmpty();
    }

    @Test
    void newestIsTheOneAskedForLastNotTheOneThatTookAPlace() {
        ask("a", MAIL, 1);
        ask("b", WIKI, 2);
        ask("c", MAIL, 3);
        assertThat(queue().newest(MAIL).map(job -> job.order().id().value())).contains("c");
        cancel(MAIL);
        assertThat(queue().newest(MAIL).map(Job::state)).contains(State.CANCELLED);
        assertThat(queue().newest(pull("mail", 8))).isEmpty();
    }

    @Test
    void usualDurationIsTheMedianOfThoseThatWereJudged() {
        List.of(10, 500, 20).forEach(seconds -> lasted("mail", seconds, State.ENDED));
        lasted("mail", 1, State.CANCELLED);
        lasted("wiki", 70, State.CANCELLED);
        assertThat(queue().usualDuration(new RecipeName("mail"))).contains(Duration.ofSeconds(20));
        assertThat(queue().usualDuration(new RecipeName("wiki"))).isEmpty();
    }

    private void lasted(String recipe, int seconds, State how) {
        String run = recipe + "-" + seconds;
        ask(run, pull(recipe, seconds), seconds);
        assertThat(taken()).contains(run);
        queue().end(new RunId(run), how, NOW.plusSeconds(seconds));
    }

    private void ask(String run, PullRequestId pull, long comment) {
        queue().ask(order(run, pull, comment), NOW);
    }

    private void ask(String run, PullRequestId pull, long comment, String recipe) {
        RunOrder order = order(run, pull(recipe, 7), comment);
        queue().ask(
                        new RunOrder(
                                order.id(),
                                order.recipe(),
                                pull,
                                order.head(),
                                order.source(),
                                order.targetBranch(),
                                order.asker(),
                                comment,
                                NOW,
                                1),
                        NOW);
    }

    private Optional<String> taken() {
        return queue().take("one", MANY, NOW).map(job -> job.order().id().value());
    }

    private Optional<State> cancel(PullRequestId pull) {
        return queue().cancel(pull, LATER).map(Job::state);
    }

    private void end(String run, State how) {
        queue().end(new RunId(run), how, LATER);
    }

    private Job job(String run) {
        return queue().find(new RunId(run)).orElseThrow();
    }

    private List<String> waiting() {
        return ids(queue().waiting());
    }

    private static List<String> ids(List<Job> jobs) {
        return jobs.stream().map(job -> job.order().id().value()).toList();
    }

    private static Optional<String> none() {
        return Optional.empty();
    }
}
