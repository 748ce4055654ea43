package coop.ccci.tests.forge;

import static coop.ccci.tests.forge.Scene.MAILU;
import static coop.ccci.tests.forge.Scene.PULL;
import static coop.ccci.tests.forge.Scene.REPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.forge.PullRequest;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.tests.support.gitea.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PullRequestTests {
    private final Scene scene = Scene.open();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void openPullRequestIsReadWhole() {
        PullRequest pull = pull();
        assertThat(pull.id()).isEqualTo(PULL);
        assertThat(pull.state()).isEqualTo(PullRequest.State.OPEN);
        assertThat(pull.head().value())
                .isEqualTo(scene.gitea().repo(REPO).pull(7).head());
        assertThat(pull.source()).contains(scene.gitea().address() + "/bo/mailu.git");
        assertThat(pull.targetBranch()).isEqualTo("main");
        assertThat(scene.gitea().repo(REPO).tip("main"))
                .contains(pull.targetTip().value());
    }

    @Test
    void closedAndMergedAreClosed() {
        scene.gitea().close(REPO, 7);
        assertThat(pull().state()).isEqualTo(PullRequest.State.CLOSED);
        scene.gitea().reopen(REPO, 7);
        scene.gitea().merge(REPO, 7);
        assertThat(pull().state()).isEqualTo(PullRequest.State.CLOSED);
    }

    @Test
    void deletedForkLeavesNoSource() {
        scene.gitea().deleteRepo("bo/mailu");
        assertThat(pull().source()).isEmpty();
        assertThat(pull().state()).isEqualTo(PullRequest.State.CLOSED);
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(scene.forge().pullRequest(new PullRequestId(MAILU, 99))).isEmpty();
        assertThat(scene.forge().pullRequest(new PullRequestId(RepoName.of("coop/none"), 7)))
                .isEmpty();
    }

    @Test
    void nullIsNoPullRequestAndNoAbsence() {
        scene.gitea().fails(9, "GET .*/pulls/7", Fault.nothing());
        assertThatThrownBy(this::pull)
                .isInstanceOfSatisfying(
                        ForgeTrouble.class,
                        trouble -> assertThat(trouble.hope()).isEqualTo(ForgeTrouble.Hope.LATER))
                .hasMessage("reading pull request coop/mailu#7: the forge answered 200 and nothing with it");
    }

    @Test
    void tokenSaysWhoTheBotIs() {
        assertThat(scene.forge().self().name()).isEqualTo("bot");
        scene.forge().self();
        assertThat(scene.gitea().requests("GET /user$")).hasSize(1);
    }

    private PullRequest pull() {
        return scene.forge().pullRequest(PULL).orElseThrow();
    }
}
