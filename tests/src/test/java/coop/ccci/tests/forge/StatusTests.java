package coop.ccci.tests.forge;

import static coop.ccci.tests.forge.Scene.MAILU;
import static coop.ccci.tests.forge.Scene.REPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.ccci.bot.forge.CommitStatus;
import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.model.CommitSha;
import coop.ccci.tests.support.gitea.Fault;
import coop.ccci.tests.support.gitea.PostedStatus;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusTests {
    private static final URI RUN = URI.create("https://ci.example/runs/1/");

    private final Scene scene = Scene.open();

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @EnumSource
    void stateIsWrittenAsTheForgeCallsIt(CommitStatus.State state) {
        write(state);
        assertThat(newest().state()).isEqualToIgnoringCase(state.name());
        assertThat(newest().context()).isEqualTo("cc-ci/mailu");
        assertThat(newest().description()).isEqualTo("level 4");
        assertThat(newest().target()).isEqualTo(RUN.toString());
        assertThat(newest().creator()).isEqualTo("bot");
    }

    @Test
    void statusIsWrittenAgainWhereTheForgeFaltered() {
        scene.gitea().fails(1, "POST .*/statuses/", Fault.status(502));
        scene.gitea().fails(1, "POST .*/statuses/", Fault.silence(Duration.ofSeconds(30)));
        write(CommitStatus.State.SUCCESS);
        assertThat(newest().state()).isEqualTo("success");
    }

    @Test
    void retriesAreCounted() {
        scene.gitea().fails(9, "POST .*/statuses/", Fault.status(500));
        assertThatThrownBy(() -> write(CommitStatus.State.SUCCESS)).isInstanceOf(ForgeTrouble.class);
        assertThat(scene.gitea().requests("POST .*/statuses/")).hasSize(3);
    }

    @Test
    void missingRepositoryIsHopeless() {
        ForgeTrouble trouble = catchThrowableOfType(
                ForgeTrouble.class, () -> write(RepoName.of("coop/none"), CommitStatus.State.SUCCESS));
        assertThat(trouble.hope()).isEqualTo(ForgeTrouble.Hope.NEVER);
        assertThat(trouble.what())
                .startsWith("writing status cc-ci/mailu of " + head())
                .contains("404");
    }

    @Test
    void commitThatIsGoneIsHopeless() {
        ForgeTrouble trouble = catchThrowableOfType(
                ForgeTrouble.class,
                () -> scene.forge()
                        .status(
                                MAILU,
                                new CommitSha("0".repeat(40)),
                                new CommitStatus("cc-ci/mailu", CommitStatus.State.ERROR, "none", Optional.empty())));
        assertThat(trouble.hope()).isEqualTo(ForgeTrouble.Hope.NEVER);
        assertThat(trouble.what()).contains("looking for the commit");
    }

    private void write(CommitStatus.State state) {
        write(MAILU, state);
    }

    private void write(RepoName repo, CommitStatus.State state) {
        scene.forge()
                .status(
                        repo,
                        new CommitSha(head()),
                        new CommitStatus("cc-ci/mailu", state, "level 4", Optional.of(RUN)));
    }

    private PostedStatus newest() {
        return scene.gitea().statusesOf(head()).getLast();
    }

    private String head() {
        return scene.gitea().repo(REPO).pull(7).head();
    }
}
