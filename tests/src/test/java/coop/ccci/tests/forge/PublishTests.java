package coop.ccci.tests.forge;

import static coop.ccci.tests.forge.Scene.MAILU;
import static coop.ccci.tests.forge.Scene.PULL;
import static coop.ccci.tests.forge.Scene.REPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.forge.Marker;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.gitea.GiteaComments;
import coop.ccci.tests.support.gitea.Fault;
import coop.ccci.tests.support.gitea.PostedComment;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishTests {
    private static final Marker REPORT = Marker.report();
    private static final String CREATING = "POST .*/comments$";

    private final Scene scene = Scene.open();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void commentIsWrittenOnceAndThenEdited() {
        long id = publish("queued");
        assertThat(publish("running")).isEqualTo(id);
        assertThat(publish("green")).isEqualTo(id);
        assertThat(bodies()).containsExactly(text("green"));
    }

    @Test
    void markerIsPutWhereItIsMissing() {
        scene.comments().publish(PULL, REPORT, "queued");
        assertThat(bodies()).containsExactly(text("queued"));
    }

    @Test
    void botThatWasStartedAnewFindsItsCommentAgain() {
        long id = publish("queued");
        GiteaComments other = new GiteaComments(scene.server());
        assertThat(other.publish(PULL, REPORT, text("green"))).isEqualTo(id);
        assertThat(bodies()).containsExactly(text("green"));
    }

    @Test
    void editIsOneRequestWhereTheCommentIsKnown() {
        publish("queued");
        int before = scene.gitea().requests().size();
        publish("running");
        assertThat(scene.gitea().requests()).hasSize(before + 1);
    }

    @Test
    void sameTextChangesNothing() {
        publish("queued");
        new GiteaComments(scene.server()).publish(PULL, REPORT, text("queued"));
        assertThat(scene.gitea().requests("PATCH ")).isEmpty();
    }

    @Test
    void eachMarkerHasItsComment() {
        long report = publish("queued");
        long reply = scene.comments()
                .publish(PULL, Marker.replyTo(3), Marker.replyTo(3).line() + "\nno");
        assertThat(reply).isNotEqualTo(report);
        assertThat(bodies()).hasSize(2);
    }

    @Test
    void othersCommentsAreNeverTouched() {
        long forged = scene.gitea().comment(REPO, 7, "bo", text("level 5, all green"));
        long quoted = scene.gitea().comment(REPO, 7, "bot", "> " + text("queued"));
        assertThat(publish("queued")).isNotIn(forged, quoted);
        assertThat(bodies()).containsExactly(text("level 5, all green"), "> " + text("queued"), text("queued"));
    }

    @Test
    void deletedCommentIsWrittenAgain() {
        long id = publish("queued");
        scene.gitea().delete(REPO, id, "ana");
        assertThat(publish("green")).isNotEqualTo(id);
        assertThat(bodies()).containsExactly(text("green"));
    }

    static Stream<Fault> doneAndNotSaid() {
        return Stream.of(
                Fault.statusAfterwards(500),
                Fault.nothing(),
                Fault.rubbish(),
                Fault.half(),
                Fault.silence(Duration.ofSeconds(30)),
                Fault.stall(Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @MethodSource("doneAndNotSaid")
    void commentWhoseAnswerIsLostIsFound(Fault fault) {
        scene.gitea().fails(1, CREATING, fault);
        long id = publish("queued");
        assertThat(scene.gitea().commentsOn(REPO, 7))
                .extracting(PostedComment::id)
                .containsExactly(id);
        assertThat(scene.gitea().requests(CREATING)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void commentThatMayHaveBeenWrittenIsLeftForLater(int status) {
        scene.gitea().fails(1, CREATING, Fault.status(status));
        assertThat(trouble().hope()).isEqualTo(ForgeTrouble.Hope.LATER);
        assertThat(scene.gitea().requests(CREATING)).hasSize(1);
        publish("queued");
        assertThat(bodies()).containsExactly(text("queued"));
    }

    @Test
    void busyForgeIsAskedAgainAfterItsPause() {
        scene.gitea().fails(1, CREATING, Fault.tooMany(Duration.ofSeconds(1)));
        publish("queued");
        assertThat(bodies()).containsExactly(text("queued"));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410, 422})
    void refusalIsForEver(int status) {
        scene.gitea().fails(9, CREATING, Fault.status(status));
        assertThat(trouble().hope()).isEqualTo(ForgeTrouble.Hope.NEVER);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void forbiddenIsForTheOperatorAndSlow(int status) {
        scene.gitea().fails(9, CREATING, Fault.status(status));
        ForgeTrouble trouble = trouble();
        assertThat(trouble.hope()).isEqualTo(ForgeTrouble.Hope.LATER);
        assertThat(trouble.pause()).isGreaterThan(Duration.ofMinutes(1));
        assertThat(trouble.what()).contains("commenting on coop/mailu#7", "a fault on demand", "--check");
    }

    @Test
    void pullRequestThatIsNotThereIsForEver() {
        ForgeTrouble trouble = catchThrowableOfType(
                ForgeTrouble.class,
                () -> scene.comments().publish(new PullRequestId(MAILU, 99), REPORT, text("queued")));
        assertThat(trouble.hope()).isEqualTo(ForgeTrouble.Hope.NEVER);
    }

    @Test
    void ofTwinsTheOldestIsKeptAndTheOthersLeadThere() {
        long first = scene.gitea().comment(REPO, 7, "bot", text("one"));
        scene.gitea().comment(REPO, 7, "bot", text("two"));
        assertThat(publish("green")).isEqualTo(first);
        assertThat(bodies()).containsExactly(text("green"), "This is said in the bot's first comment.");
        new GiteaComments(scene.server()).publish(PULL, REPORT, text("red"));
        assertThat(bodies()).containsExactly(text("red"), "This is said in the bot's first comment.");
    }

    /** The other bot's comment comes between this one's look and its writing. */
    @Test
    void botsThatWriteAtOnceAgreeOnTheOldest() {
        scene.gitea().fails(1, CREATING, Fault.after(() -> scene.gitea().comment(REPO, 7, "bot", text("the other"))));
        long id = publish("queued");
        assertThat(id).isEqualTo(scene.gitea().commentsOn(REPO, 7).getFirst().id());
        assertThat(bodies()).containsExactly(text("queued"), "This is said in the bot's first comment.");
    }

    @Test
    void looksAreRepeatedWhereTheForgeFalters() {
        scene.gitea().fails(2, "GET .*/issues/7/comments$", Fault.status(502));
        publish("queued");
        assertThat(bodies()).containsExactly(text("queued"));
    }

    @Test
    void listThatIsNullIsNoProofThatThereIsNone() {
        publish("queued");
        scene.gitea().fails(9, "GET .*/issues/7/comments$", Fault.nothing());
        assertThatThrownBy(() -> new GiteaComments(scene.server()).publish(PULL, REPORT, text("green")))
                .isInstanceOf(ForgeTrouble.class);
        assertThat(bodies()).containsExactly(text("queued"));
    }

    private ForgeTrouble trouble() {
        return catchThrowableOfType(ForgeTrouble.class, () -> publish("queued"));
    }

    private long publish(String words) {
        return scene.comments().publish(PULL, REPORT, text(words));
    }

    private static String text(String words) {
        return REPORT.line() + "\n" + words;
    }

    private List<String> bodies() {
        return scene.gitea().commentsOn(REPO, 7).stream()
                .map(PostedComment::body)
                .toList();
    }
}
