package coop.ccci.engine.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabRecipeTests {
    @TempDir
    Path folder;

    private Path lab;

    @BeforeEach
    void sample() throws IOException {
        lab = SampleLab.in(folder.resolve("lab"));
    }

    @Test
    void defaultBranchIsCheckedOutAndClean() throws Exception {
        Path target = LabRecipe.repository(lab, folder.resolve("repo"));
        assertThat(target.resolve("compose.yml")).hasContent("version: '3.9'");
        assertThat(target.resolve(".env.sample")).exists();
        try (Git git = Git.open(target.toFile())) {
            assertThat(git.getRepository().getBranch()).isEqualTo("main");
            assertThat(git.status().call().isClean()).isTrue();
            assertThat(git.log().call()).hasSize(2);
        }
    }

    @Test
    void sameFilesGiveTheSameCommits() throws IOException {
        Path one = LabRecipe.repository(lab, folder.resolve("one"));
        Path other = LabRecipe.repository(SampleLab.in(folder.resolve("other-lab")), folder.resolve("other"));
        for (String ref : new String[] {"main", "next", "refs/tags/1.0.0+1"}) {
            assertThat(id(one, ref)).isEqualTo(id(other, ref));
        }
        assertThat(id(one, "main").name()).isEqualTo("7aed4c90c6cf52906a1dc8abf6034edd38fa76d1");
    }

    @Test
    void tagIsAnnotated() throws IOException {
        Path target = LabRecipe.repository(lab, folder.resolve("repo"));
        try (Git git = Git.open(target.toFile());
                RevWalk walk = new RevWalk(git.getRepository())) {
            ObjectId tag = git.getRepository().resolve("refs/tags/1.0.0+1");
            assertThat(walk.parseAny(tag).getType()).isEqualTo(Constants.OBJ_TAG);
            assertThat(walk.parseTag(tag).getFullMessage()).isEqualTo("first\n");
            assertThat(walk.parseCommit(tag).getParentCount()).isZero();
        }
    }

    @Test
    void branchBeginsAtTheBranchItNamesAndKeepsItsFiles() throws IOException {
        Path target = LabRecipe.repository(lab, folder.resolve("repo"));
        assertThat(id(target, "next^")).isEqualTo(id(target, "main"));
        assertThat(mode(target, "next", "scripts/run.sh")).isEqualTo(FileMode.EXECUTABLE_FILE);
        assertThat(mode(target, "next", "compose.yml")).isEqualTo(FileMode.REGULAR_FILE);
    }

    @Test
    void folderWithFilesIsNotTouched() throws IOException {
        Path target = Files.createDirectory(folder.resolve("repo"));
        Files.writeString(target.resolve("mine"), "");
        assertThatThrownBy(() -> LabRecipe.repository(lab, target)).isInstanceOf(UsageProblem.class);
        assertThat(target.resolve(".git")).doesNotExist();
    }

    @Test
    void branchFromNowhereIsRefused() throws IOException {
        Path history = lab.resolve("recipe/history.yml");
        Files.writeString(history, Files.readString(history).replace("from: main", "from: elsewhere"));
        assertThatThrownBy(() -> LabRecipe.repository(lab, folder.resolve("repo")))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("elsewhere");
    }

    private static ObjectId id(Path repository, String name) throws IOException {
        try (Git git = Git.open(repository.toFile())) {
            return git.getRepository().resolve(name);
        }
    }

    private static FileMode mode(Path target, String ref, String path) throws IOException {
        try (Git git = Git.open(target.toFile())) {
            Repository repository = git.getRepository();
            try (TreeWalk walk = TreeWalk.forPath(repository, path, repository.resolve(ref + "^{tree}"))) {
                return walk.getFileMode();
            }
        }
    }
}
