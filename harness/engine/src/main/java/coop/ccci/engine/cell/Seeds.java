package coop.ccci.engine.cell;

import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.machine.Cache;
import coop.ccci.engine.machine.Digest;
import coop.ccci.engine.machine.LocalProgram;
import coop.ccci.engine.machine.StateRoot;
import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What image archives become in a data-root of dockerd: made once per set of archives, in a cell, and linked into later ones. */
record Seeds(StateRoot root, Events events, Function<CellSpec, Cell> boot) {
    private static final String FORM = "1";
    private static final List<String> PARTS = List.of("image", "overlay2");
    private static final Duration FLUSHING = Duration.ofMinutes(5);

    /** The seed of these archives; links cannot cross file systems, so they are loaded where seeds are kept on another. */
    Seed of(List<Path> archives) {
        if (archives.isEmpty()) {
            return new Seed.Archives(archives);
        }
        try {
            String digest = digest(archives);
            return onOneFileSystem() ? new Seed.DataRoot(grown(digest, archives), archives, events) : loaded(archives);
        } catch (IOException unreadable) {
            throw new HostTrouble(
                    "loading image archives " + archives + ": " + unreadable,
                    "give archives made by `docker save`",
                    unreadable);
        }
    }

    private Path grown(String digest, List<Path> archives) {
        return new Cache(root.seeds()).entry(digest, target -> {
            try {
                grow(archives, target);
                requireSame(digest, archives);
            } catch (IOException refused) {
                throw new HostTrouble("making seed " + target + ": " + refused, "check the disk", refused);
            }
        });
    }

    private void grow(List<Path> archives, Path target) throws IOException {
        events.tell(
                "seed.making",
                "Loading image archives " + archives + " once, for this cell and later ones",
                Map.of("archives", Integer.toString(archives.size())));
        try (Cell nursery = boot.apply(CellSpec.fresh(Egress.NONE))) {
            CellDocker docker = nursery.docker();
            archives.forEach(docker::load);
            docker.stop();
            Files.createDirectory(target);
            for (String part : PARTS) {
                Files.move(nursery.data().resolve(part), target.resolve(part), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        flush(target);
    }

    /** Before the seed gets its name: a machine that loses power keeps names sooner than contents. */
    private static void flush(Path target) {
        LocalProgram.of("sync", "--file-system", target.toString())
                .within(FLUSHING)
                .run()
                .orTrouble("writing a seed to the disk");
    }

    private static void requireSame(String digest, List<Path> archives) throws IOException {
        if (!digest(archives).equals(digest)) {
            throw new HostTrouble("image archives " + archives + " changed while they were loaded", "start again");
        }
    }

    private Seed loaded(List<Path> archives) {
        events.tell(
                EventKind.WARNING,
                "Loading image archives, since cells cannot be linked to " + root.seeds() + " of another file system",
                Map.of("seed", root.seeds().toString()));
        return new Seed.Archives(archives);
    }

    private boolean onOneFileSystem() throws IOException {
        Files.createDirectories(root.cells());
        Files.createDirectories(root.seeds());
        return Files.getAttribute(root.cells(), "unix:dev").equals(Files.getAttribute(root.seeds(), "unix:dev"));
    }

    /** By what tells a file's contents apart without reading them. */
    static String digest(List<Path> archives) throws IOException {
        Digest digest = new Digest().word(FORM);
        for (Path archive : archives) {
            Map<String, Object> facts = Files.readAttributes(archive, "unix:size,lastModifiedTime,ino");
            digest.word(archive.toRealPath().toString())
                    .word(facts.get("size") + "")
                    .word(facts.get("lastModifiedTime") + "")
                    .word(facts.get("ino") + "");
        }
        return digest.hex();
    }
}
