package coop.ccci.engine.lab;

import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;

/** Commits written straight to the object store, past every setting of the user's git; an hour between each two. */
final class LabCommits {
    private static final Instant FIRST = Instant.parse("2024-07-01T12:00:00Z");

    private final Repository repository;
    private final Map<String, Tip> tips = new HashMap<>();
    private int count;

    private record Blob(FileMode mode, ObjectId id) {}

    private record Tip(ObjectId commit, SortedMap<String, Blob> files) {}

    LabCommits(Repository repository) {
        this.repository = repository;
    }

    void add(LabHistory.Entry entry, Path folder) throws IOException {
        Optional<Tip> parent = parent(entry);
        try (ObjectInserter objects = repository.newObjectInserter()) {
            SortedMap<String, Blob> files = new TreeMap<>();
            parent.ifPresent(tip -> files.putAll(tip.files()));
            files.putAll(blobs(objects, folder));
            PersonIdent author = author();
            ObjectId commit = commit(objects, entry, parent, tree(objects, files), author);
            point(Constants.R_HEADS + entry.branch(), commit);
            if (entry.tag().isPresent()) {
                tag(objects, entry.tag().get(), commit, author);
            }
            tips.put(entry.branch(), new Tip(commit, files));
        }
    }

    private Optional<Tip> parent(LabHistory.Entry entry) {
        if (tips.containsKey(entry.branch()) || tips.isEmpty()) {
            return Optional.ofNullable(tips.get(entry.branch()));
        }
        String from = entry.from().orElse("");
        return Optional.of(Optional.ofNullable(tips.get(from))
                .orElseThrow(() -> new UsageProblem(
                        "history.yml: branch " + entry.branch() + " begins from \"" + from + "\", which is not there",
                        "name in \"from\" a branch with a commit above it")));
    }

    private PersonIdent author() {
        Instant when = FIRST.plusSeconds(3600L * count++);
        return new PersonIdent("Recipe Maintainer", "maintainer@example.org", when, ZoneOffset.UTC);
    }

    private static SortedMap<String, Blob> blobs(ObjectInserter objects, Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            SortedMap<String, Blob> blobs = new TreeMap<>();
            List<Path> files = walk.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                FileMode mode = Files.isExecutable(file) ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE;
                ObjectId id = objects.insert(Constants.OBJ_BLOB, Files.readAllBytes(file));
                blobs.put(folder.relativize(file).toString(), new Blob(mode, id));
            }
            return blobs;
        }
    }

    private static ObjectId tree(ObjectInserter objects, SortedMap<String, Blob> files) throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        files.forEach((path, blob) -> {
            DirCacheEntry entry = new DirCacheEntry(path);
            entry.setFileMode(blob.mode());
            entry.setObjectId(blob.id());
            builder.add(entry);
        });
        builder.finish();
        return index.writeTree(objects);
    }

    private static ObjectId commit(
            ObjectInserter objects, LabHistory.Entry entry, Optional<Tip> parent, ObjectId tree, PersonIdent author)
            throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        parent.ifPresent(tip -> commit.setParentId(tip.commit()));
        commit.setAuthor(author);
        commit.setCommitter(author);
        commit.setMessage(entry.message() + "\n");
        ObjectId id = objects.insert(commit);
        objects.flush();
        return id;
    }

    private void tag(ObjectInserter objects, LabHistory.Tag named, ObjectId commit, PersonIdent author)
            throws IOException {
        TagBuilder tag = new TagBuilder();
        tag.setTag(named.name());
        tag.setObjectId(commit, Constants.OBJ_COMMIT);
        tag.setTagger(author);
        tag.setMessage(named.message() + "\n");
        ObjectId id = objects.insert(tag);
        objects.flush();
        point(Constants.R_TAGS + named.name(), id);
    }

    private void point(String ref, ObjectId id) throws IOException {
        RefUpdate update = repository.updateRef(ref);
        update.setNewObjectId(id);
        RefUpdate.Result result = update.update();
        if (result != RefUpdate.Result.NEW && result != RefUpdate.Result.FAST_FORWARD) {
            throw new IOException("ref " + ref + ": " + result);
        }
    }
}
