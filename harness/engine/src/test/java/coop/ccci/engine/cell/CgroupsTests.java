package coop.ccci.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CgroupsTests {
    @TempDir
    Path root;

    @Test
    void eachHierarchyOfVersion1GetsTheGroups() throws IOException {
        hierarchy("memory");
        hierarchy("pids");
        new Cgroups(root).make("a");
        assertThat(root.resolve("memory/cc-ci/a/init")).isDirectory();
        assertThat(root.resolve("pids/cc-ci/a/init")).isDirectory();
    }

    @Test
    void version2HasOne() throws IOException {
        Files.createFile(root.resolve("cgroup.procs"));
        new Cgroups(root).make("a");
        assertThat(root.resolve("cc-ci/a/init")).isDirectory();
    }

    @Test
    void otherCellsGroupsAreKept() throws IOException {
        hierarchy("memory");
        new Cgroups(root).make("a");
        new Cgroups(root).make("b");
        assertThat(new Cgroups(root).remove("a")).containsExactly(root.resolve("memory/cc-ci/a"));
        assertThat(root.resolve("memory/cc-ci/a")).doesNotExist();
        assertThat(root.resolve("memory/cc-ci/b/init")).isDirectory();
    }

    @Test
    void lastCellTakesTheSharedGroupAlong() throws IOException {
        hierarchy("memory");
        new Cgroups(root).make("a");
        new Cgroups(root).remove("a");
        assertThat(root.resolve("memory/cc-ci")).doesNotExist();
        assertThat(new Cgroups(root).remove("a")).isEmpty();
    }

    private void hierarchy(String name) throws IOException {
        Files.createFile(Files.createDirectory(root.resolve(name)).resolve("cgroup.procs"));
    }
}
