package coop.ccci.engine.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.recipe.GitFixture.Entry;
import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeName;
import coop.ccci.model.RecipeProblem;
import coop.ccci.model.UsageProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.lib.FileMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckOutTests {
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

    private RecipeTree checkOut(CommitSha commit) {
        try (GitRecipeSource source = GitRecipeSource.open(remote.folder().toString(), temp.resolve("work"))) {
            return source.checkOut(new RecipeName("sample"), commit, temp.resolve("trees/head"));
        }
    }

    private RecipeTree checkOut(Map<String, Entry> files) {
        return checkOut(remote.commit(MAIN, files));
    }

    @Test
    void treeIsExactlyTheCommit() {
        CommitSha first = remote.commit(MAIN, "compose.yml", "old");
        remote.commit(MAIN, "compose.yml", "new");
        RecipeTree tree = checkOut(first);
        assertThat(tree.folder().resolve("compose.yml")).hasContent("old");
        assertThat(tree.folder().resolve(".git")).doesNotExist();
        assertThat(tree.commit()).isEqualTo(first);
        assertThat(tree.tree()).matches("[0-9a-f]{40}");
    }

    @Test
    void executableBitsAndLinksAreKept() {
        RecipeTree tree = checkOut(Map.of(
                "run.sh", new Entry(FileMode.EXECUTABLE_FILE, "#!/bin/sh\n"),
                "plain", new Entry(FileMode.REGULAR_FILE, "\r\n"),
                "sub/link", new Entry(FileMode.SYMLINK, "../plain")));
        assertThat(tree.folder().resolve("run.sh")).isExecutable();
        assertThat(Files.isExecutable(tree.folder().resolve("plain"))).isFalse();
        assertThat(tree.folder().resolve("sub/link")).isSymbolicLink().hasContent("\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../../outside", "x/../..", "down/../up"})
    void linksOutOfTheTreeAreRefused(String target) {
        assertThatThrownBy(() -> checkOut(Map.of("sub/link", new Entry(FileMode.SYMLINK, target))))
                .isInstanceOf(RecipeProblem.class)
                .hasMessageContaining("sub/link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".git", ".GIT"})
    void namesThatLeaveTheTreeAreRefused(String name) {
        assertThatThrownBy(() -> checkOut(Map.of(name, new Entry(FileMode.REGULAR_FILE, "x"))))
                .isInstanceOf(RecipeProblem.class)
                .hasMessageContaining("no file may have such a name");
    }

    @Test
    void submoduleIsRefused() {
        assertThatThrownBy(() -> checkOut(Map.of("lib", new Entry(FileMode.GITLINK, ""))))
                .isInstanceOf(RecipeProblem.class)
                .hasMessageContaining("submodule");
    }

    @Test
    void unknownCommitIsTheCallersFault() {
        remote.commit(MAIN, "a", "1");
        assertThatThrownBy(() -> checkOut(new CommitSha("1".repeat(40)))).isInstanceOf(UsageProblem.class);
    }
}
