package coop.ccci.engine.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.recipe.RecipeSource.ReleaseTag;
import coop.ccci.model.CommitSha;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GitRecipeSourceTests {
    private static final String MAIN = "refs/heads/main";

    @TempDir
    private Path temp;

    private GitFixture remote;

    @BeforeEach
    void makeRemote() {
        remote = new GitFixture(temp.resolve("remote.git"));
    }

    @AfterEach
    void closeRemote() {
        remote.close();
    }

    private GitRecipeSource open() {
        return GitRecipeSource.open(remote.folder().toString(), temp.resolve("work"));
    }

    @Test
    void branchTagPullRequestAndAbbreviatedIdNameTheirCommits() {
        CommitSha main = remote.commit(MAIN, "a", "1");
        remote.annotatedTag("1.0.0+1", main);
        CommitSha pull = remote.commit("refs/pull/7/head", "a", "2");
        CommitSha branch = remote.commit("refs/heads/feat/x", "a", "3");
        try (GitRecipeSource source = open()) {
            assertThat(source.resolve("main")).isEqualTo(main);
            assertThat(source.resolve("HEAD")).isEqualTo(main);
            assertThat(source.resolve("1.0.0+1")).isEqualTo(main);
            assertThat(source.resolve("pull/7/head")).isEqualTo(pull);
            assertThat(source.resolve("refs/pull/7/head")).isEqualTo(pull);
            assertThat(source.resolve("feat/x")).isEqualTo(branch);
            assertThat(source.resolve(branch.abbreviated())).isEqualTo(branch);
            assertThat(source.resolve(branch.value())).isEqualTo(branch);
        }
    }

    @Test
    void unknownRefNamesTheNearestOnes() {
        CommitSha main = remote.commit(MAIN, "a", "1");
        remote.annotatedTag("3.0.1+2024.06.52", main);
        try (GitRecipeSource source = open()) {
            assertThatThrownBy(() -> source.resolve("3.0.1+2024.06.51"))
                    .isInstanceOfSatisfying(
                            UsageProblem.class,
                            problem -> assertThat(problem.next()).startsWith("did you mean 3.0.1+2024.06.52"));
        }
    }

    @Test
    void nameOfABranchAndAnotherTagIsRefused() {
        CommitSha first = remote.commit(MAIN, "a", "1");
        remote.lightweightTag("main", first);
        remote.commit(MAIN, "a", "2");
        try (GitRecipeSource source = open()) {
            assertThatThrownBy(() -> source.resolve("main"))
                    .isInstanceOf(UsageProblem.class)
                    .hasMessageContaining("more than one commit");
        }
    }

    @Test
    void namesThatLookLikeCommandsAreOnlyUnknown() {
        remote.commit(MAIN, "a", "1");
        try (GitRecipeSource source = open()) {
            for (String name :
                    new String[] {"--upload-pack=x", "main; rm -rf /", "main^{tree}", "main~1", "../x", ""}) {
                assertThatThrownBy(() -> source.resolve(name)).isInstanceOf(UsageProblem.class);
            }
        }
    }

    @Test
    void targetBranchIsTheRemotesHead() {
        remote.commit(MAIN, "a", "1");
        remote.commit("refs/heads/other", "a", "2");
        try (GitRecipeSource source = open()) {
            assertThat(source.targetBranch()).contains("main");
        }
    }

    @Test
    void releasesAreOrderedByNumberThenByDateOfTheTag() {
        CommitSha first = remote.commit(MAIN, "a", "1");
        CommitSha second = remote.commit(MAIN, "a", "2");
        remote.annotatedTag("1.10.0+z", second);
        remote.annotatedTag("1.9.0+1", first);
        remote.annotatedTag("1.10.0+a", first);
        remote.lightweightTag("0.1.0+1", first);
        remote.annotatedTag("nightly", second);
        try (GitRecipeSource source = open()) {
            assertThat(source.releases())
                    .extracting(tag -> tag.version().text())
                    .containsExactly("0.1.0+1", "1.9.0+1", "1.10.0+z", "1.10.0+a");
        }
    }

    @Test
    void tagsTellHowGitStoresThem() {
        CommitSha commit = remote.commit(MAIN, "a", "1");
        remote.annotatedTag("1.0.0", commit);
        remote.lightweightTag("2.0.0", commit);
        try (GitRecipeSource source = open()) {
            assertThat(source.releases())
                    .extracting(ReleaseTag::kind)
                    .containsExactly(ReleaseTag.Kind.ANNOTATED, ReleaseTag.Kind.LIGHTWEIGHT);
            assertThat(source.releases()).extracting(ReleaseTag::commit).containsOnly(commit);
        }
    }

    @Test
    void cloneKeepsWhatTheRemoteLaterForgets() {
        remote.commit(MAIN, "a", "0");
        CommitSha before = remote.commit("refs/heads/feat", "a", "1");
        try (GitRecipeSource source = open()) {
            remote.commit("refs/heads/feat", "a", "2");
            assertThat(source.resolve("feat")).isEqualTo(before);
        }
    }

    @Test
    void folderWithoutRepositoryIsTheCallersFault() {
        assertThatThrownBy(() -> GitRecipeSource.open(temp.toString(), temp.resolve("work")))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("no git repository");
        assertThatThrownBy(() -> GitRecipeSource.open(temp + "/nowhere", temp.resolve("work")))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("there is no folder");
    }

    @Test
    void emptyRepositoryHasNothingToName() {
        try (GitRecipeSource source = open()) {
            assertThatThrownBy(() -> source.resolve("main"))
                    .isInstanceOfSatisfying(
                            UsageProblem.class,
                            problem -> assertThat(problem.next()).isEqualTo("push a branch first"));
        }
    }

    @Test
    void repositoryWithoutItsDefaultBranchIsTheCallersFault() {
        remote.commit("refs/heads/feat", "a", "1");
        assertThatThrownBy(this::open).isInstanceOf(UsageProblem.class).hasMessageContaining("default branch");
    }

    @Test
    void refusedConnectionIsHostTroubleThatShowsNoCredentials() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String url = "http://bot:s3cret@127.0.0.1:" + port + "/o/r";
        assertThatThrownBy(() -> GitRecipeSource.open(url, temp.resolve("work")))
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining("127.0.0.1:" + port + "/o/r")
                .hasMessageNotContaining("s3cret")
                .hasMessageNotContaining("bot");
    }
}
