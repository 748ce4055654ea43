package coop.ccci.tests.forge;

import static coop.ccci.tests.forge.Scene.MAILU;
import static coop.ccci.tests.forge.Scene.REPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.tests.support.gitea.Fault;
import coop.ccci.tests.support.gitea.PostedReaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReactionTests {
    private final Scene scene = Scene.open();
    private final long comment = scene.gitea().comment(REPO, 7, "ana", "!testme");

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void eyesAreShownOnce() {
        scene.comments().react(MAILU, comment);
        scene.comments().react(MAILU, comment);
        assertThat(scene.gitea().reactionsTo(comment)).containsExactly(new PostedReaction(comment, "bot", "eyes"));
    }

    @Test
    void eyesAreShownAgainWhereTheAnswerWasLost() {
        scene.gitea().fails(2, "POST .*/reactions", Fault.half());
        scene.comments().react(MAILU, comment);
        assertThat(scene.gitea().reactionsTo(comment)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"403,NEVER", "404,NEVER", "401,LATER", "500,LATER"})
    void refusalsAreToldApart(int status, ForgeTrouble.Hope hope) {
        scene.gitea().fails(9, "POST .*/reactions", Fault.status(status));
        ForgeTrouble trouble =
                catchThrowableOfType(ForgeTrouble.class, () -> scene.comments().react(MAILU, comment));
        assertThat(trouble.hope()).isEqualTo(hope);
    }
}
