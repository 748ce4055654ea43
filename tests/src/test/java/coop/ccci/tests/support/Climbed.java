package coop.ccci.tests.support;

import coop.ccci.model.results.Results;
import coop.ccci.model.results.StageTest;
import coop.ccci.model.results.VolumeRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A finished climb: what it published, the folder, and what its listener was told. */
public record Climbed(Results results, Path folder, List<Told> events) {
    /** The row of one volume. */
    public VolumeRow volume(String name) {
        return results.volumes().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no volume " + name + " in " + results.volumes()));
    }

    /** The columns of a volume's row, but for the one about its neighbours. */
    public List<Optional<Boolean>> columns(String volume) {
        VolumeRow row = volume(volume);
        return List.of(row.captured(), row.wiped(), row.restoredAlone(), row.restoredAll(), row.restoredFresh());
    }

    /** The check whose name holds this text. */
    public StageTest check(String name) {
        return results.stages().stream()
                .flatMap(stage -> stage.tests().stream())
                .filter(test -> test.name().contains(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no check \"" + name + "\" in " + results.stages()));
    }
}
