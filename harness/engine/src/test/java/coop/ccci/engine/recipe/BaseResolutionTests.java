package coop.ccci.engine.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeName;
import coop.ccci.model.RecipeVersion;
import coop.ccci.model.UsageProblem;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BaseResolutionTests {
    private static final String MAIN = "refs/heads/main";
    private static final String PULL = "refs/pull/1/head";

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

    private CommitSha commit(String ref, String version) {
        return remote.commit(
                ref,
                Map.of(
                        ".env.sample", entry("TYPE=sample\n"),
                        "compose.yml", entry("""
                                version: "3.8"
                                services:
                                  app:
                                    image: example/app:1
                                    deploy: {labels: ["coop-cloud.${STACK_NAME}.version=%s"]}
                                """.formatted(version))));
    }

    private static GitFixture.Entry entry(String content) {
        return new GitFixture.Entry(org.eclipse.jgit.lib.FileMode.REGULAR_FILE, content);
    }

    private CommitSha released(String version) {
        CommitSha commit = commit(MAIN, version);
        remote.annotatedTag(version, commit);
        return commit;
    }

    private Base resolve(CommitSha head, Optional<String> asked) {
        try (GitRecipeSource source = GitRecipeSource.open(remote.folder().toString(), temp.resolve("work"))) {
            CandidateReader look =
                    new CandidateReader(source, new RecipeName("sample"), temp.resolve("trees"), Map.of());
            return new BaseResolution(source, look).resolve(head, asked);
        }
    }

    private Base resolve(CommitSha head) {
        return resolve(head, Optional.empty());
    }

    private static Base release(String version, CommitSha commit) {
        return new Base.Release(RecipeVersion.parse(version).orElseThrow(), commit);
    }

    @Test
    void newestOlderReleaseIsTheBase() {
        released("3.0.0+1");
        CommitSha newest = released("3.0.1+2");
        released("3.1.0+4");
        assertThat(resolve(commit(PULL, "3.0.2+3"))).isEqualTo(release("3.0.1+2", newest));
    }

    @Test
    void releaseUnderTestIsUpgradedFromTheOneBefore() {
        CommitSha before = released("3.0.0+1");
        assertThat(resolve(released("3.0.1+2"))).isEqualTo(release("3.0.0+1", before));
    }

    @Test
    void sameNumberWithAnotherUpstreamIsNotOlder() {
        CommitSha tip = released("3.0.0+1");
        assertThat(resolve(commit(PULL, "3.0.0+2"))).isEqualTo(new Base.TargetBranch("main", "3.0.0+1", tip));
    }

    @Test
    void tieOfNumbersGoesToTheLaterTag() {
        released("3.0.0+b");
        CommitSha later = released("3.0.0+a");
        assertThat(resolve(commit(PULL, "3.0.1+c"))).isEqualTo(release("3.0.0+a", later));
    }

    @Test
    void withoutReleasesTheTargetBranchIsTheBase() {
        CommitSha tip = commit(MAIN, "1.0.0+1");
        assertThat(resolve(commit(PULL, "1.1.0+2"))).isEqualTo(new Base.TargetBranch("main", "1.0.0+1", tip));
    }

    @Test
    void headAtTheTipHasNoBase() {
        assertThat(resolve(commit(MAIN, "1.0.0+1"))).isInstanceOf(Base.None.class);
    }

    @Test
    void tipWithTheSameFilesIsNoBase() {
        commit(MAIN, "1.0.0+1");
        assertThat(resolve(commit(PULL, "1.0.0+1"))).isInstanceOf(Base.None.class);
    }

    @Test
    void tipThatIsNewerIsNoBase() {
        CommitSha head = commit(MAIN, "1.0.0+1");
        commit(MAIN, "1.1.0+1");
        assertThat(resolve(head)).isInstanceOf(Base.None.class);
    }

    @Test
    void headWithoutVersionIsUpgradedFromTheTargetBranch() {
        CommitSha tip = released("1.0.0+1");
        CommitSha head = remote.commit(PULL, "compose.yml", "version: '3.8'");
        assertThat(resolve(head)).isEqualTo(new Base.TargetBranch("main", "1.0.0+1", tip));
    }

    @Test
    void baseThatSomebodyNamesIsTaken() {
        CommitSha old = released("1.0.0+1");
        CommitSha tip = released("2.0.0+1");
        CommitSha loose = commit("refs/heads/other", "0.9.0+1");
        CommitSha head = commit(PULL, "3.0.0+1");
        assertThat(resolve(head, Optional.of("1.0.0+1"))).isEqualTo(release("1.0.0+1", old));
        temp = temp.resolve("again");
        assertThat(resolve(head, Optional.of("main"))).isEqualTo(release("2.0.0+1", tip));
        temp = temp.resolve("again");
        assertThat(resolve(head, Optional.of("other"))).isEqualTo(new Base.Chosen("other", "0.9.0+1", loose));
    }

    @Test
    void baseThatIsTheHeadIsRefused() {
        CommitSha head = released("1.0.0+1");
        assertThatThrownBy(() -> resolve(head, Optional.of("1.0.0+1")))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("it is the head itself");
    }

    @Test
    void resultsNameTheKindOfBase() {
        CommitSha commit = new CommitSha("a".repeat(40));
        assertThat(release("1.0.0+1", commit).ref().orElseThrow().kind()).isEqualTo("release");
        assertThat(new Base.TargetBranch("main", "", commit).ref().orElseThrow().kind())
                .isEqualTo("target_branch");
        assertThat(new Base.None("why").ref()).isEmpty();
    }
}
