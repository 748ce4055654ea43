package coop.ccci.tests.canary;

import coop.ccci.model.RungName;
import coop.ccci.tests.support.Folders;
import coop.ccci.tests.support.Lab;
import coop.ccci.tests.support.Ladder;
import coop.ccci.tests.support.VariantRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of {@code tests/canaries}: what is broken, and what has to come of it. */
record Canary(Path folder, CanarySpec spec, Designed designed) {
    private static final String BASE = "base";

    /** All there are, by name. */
    static List<Canary> all() {
        try (Stream<Path> folders = Files.list(home())) {
            return folders.filter(Files::isDirectory).sorted().map(Canary::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where they are. */
    static Path home() {
        return Folders.checkout().resolve("tests/canaries");
    }

    private static Canary of(Path folder) {
        return new Canary(
                folder,
                Yaml.read(folder.resolve("canary.yml"), CanarySpec.class),
                Yaml.read(folder.resolve("expected.yml"), Designed.class));
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** The lab whose recipe it breaks. */
    Lab lab() {
        return Stream.of(Lab.values())
                .filter(lab -> lab.recipe().value().equals(spec.recipe()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name() + ": no lab is named " + spec.recipe()));
    }

    /** Whether this rung is climbed; install is, wherever another needs its stack. */
    boolean climbs(RungName rung) {
        return spec.rungs().contains(rung)
                || (rung == RungName.INSTALL
                        && (spec.rungs().contains(RungName.FUNCTIONAL)
                                || spec.rungs().contains(RungName.BACKUP_RESTORE)));
    }

    /** The climb of the broken recipe, in a fresh cell. */
    Ladder ladder() {
        VariantRepository repository = VariantRepository.of(lab());
        if (!spec.base().isEmpty()) {
            edit(repository, spec.base());
            repository.branch(BASE).again();
        }
        Ladder ladder = Ladder.of(head(repository)).only(spec.rungs());
        ladder = spec.base().isEmpty() ? ladder : ladder.from(BASE);
        ladder = spec.plugin().isEmpty() ? ladder : ladder.with(spec.plugin().get());
        return spec.fault().isEmpty()
                ? ladder
                : ladder.through(spec.fault().get().ports());
    }

    private VariantRepository head(VariantRepository repository) {
        edit(repository, spec.head());
        if (Files.isDirectory(folder.resolve("files"))) {
            repository.lay(folder.resolve("files"));
        }
        spec.lightweightTag().ifPresent(repository::tagLightly);
        return repository;
    }

    private static void edit(VariantRepository repository, List<CanarySpec.Edit> edits) {
        edits.forEach(edit -> repository.replace(edit.file(), edit.replace(), edit.by()));
    }

    @Override
    public String toString() {
        return name();
    }
}
