package coop.ccci.engine.recipe;

import coop.ccci.model.CommitSha;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A bare repository made object by object, so that a test can also make one that git's command line would refuse. */
final class GitFixture implements AutoCloseable {
    private final Repository repository;
    private final Path folder;
    private Instant now = Instant.parse("2025-01-01T00:00:00Z");

    GitFixture(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            repository = new FileRepositoryBuilder()
                    .setGitDir(folder.toFile())
                    .setBare()
                    .build();
            repository.create(true);
            repository.updateRef(Constants.HEAD).link("refs/heads/main");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One entry of a tree. */
    record Entry(FileMode mode, String content) {}

    Path folder() {
        return folder;
    }

    /** Commits one file to a ref, such as {@code refs/heads/main}. */
    CommitSha commit(String ref, String file, String content) {
        return commit(ref, Map.of(file, new Entry(FileMode.REGULAR_FILE, content)));
    }

    /** Commits exactly these files, without folders, on top of what the ref holds. */
    CommitSha commit(String ref, Map<String, Entry> files) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(inserter.insert(tree(inserter, files)));
            Ref parent = repository.exactRef(ref);
            if (parent != null) {
                commit.setParentId(parent.getObjectId());
            }
            commit.setAuthor(person());
            commit.setCommitter(person());
            commit.setMessage("change");
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            point(ref, id);
            return new CommitSha(id.name());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void annotatedTag(String name, CommitSha commit) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            TagBuilder tag = new TagBuilder();
            tag.setTag(name);
            tag.setObjectId(ObjectId.fromString(commit.value()), Constants.OBJ_COMMIT);
            tag.setTagger(person());
            tag.setMessage("publish " + name);
            ObjectId id = inserter.insert(tag);
            inserter.flush();
            point("refs/tags/" + name, id);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void lightweightTag(String name, CommitSha commit) {
        point("refs/tags/" + name, ObjectId.fromString(commit.value()));
    }

    @Override
    public void close() {
        repository.close();
    }

    private void point(String ref, ObjectId id) {
        try {
            RefUpdate update = repository.updateRef(ref);
            update.setNewObjectId(id);
            update.forceUpdate();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static TreeFormatter tree(ObjectInserter inserter, Map<String, Entry> files) throws IOException {
        TreeFormatter tree = new TreeFormatter();
        for (Map.Entry<String, Entry> file : new java.util.TreeMap<>(files).entrySet()) {
            Entry entry = file.getValue();
            String name = file.getKey();
            int slash = name.indexOf('/');
            if (slash > 0) {
                Map<String, Entry> inner = new LinkedHashMap<>(Map.of(name.substring(slash + 1), entry));
                tree.append(name.substring(0, slash), FileMode.TREE, inserter.insert(tree(inserter, inner)));
            } else if (entry.mode().equals(FileMode.GITLINK)) {
                tree.append(name, FileMode.GITLINK, ObjectId.fromString("1".repeat(40)));
            } else {
                byte[] bytes = entry.content().getBytes(java.nio.charset.StandardCharsets.UTF_8);
                tree.append(name, entry.mode(), inserter.insert(Constants.OBJ_BLOB, bytes));
            }
        }
        return tree;
    }

    private PersonIdent person() {
        now = now.plusSeconds(60);
        return new PersonIdent("Ada", "ada@example.com", now, ZoneOffset.UTC);
    }
}
