package coop.ccci.cli;

import coop.ccci.engine.cell.Cells;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.lab.LabImages;
import coop.ccci.engine.lab.LabRecipe;
import coop.ccci.engine.machine.StateRoot;
import coop.ccci.model.RecipeName;
import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The demo climbs mailu's sample repository, with images built from the lab that ships with cc-ci. */
record SampleDemo(Path root, StateRoot state) implements Parts.Demo {
    private static final String RECIPE = "mailu";
    private static final String PULL_REQUEST = "add-backupbot-labels";

    @Override
    public Parts.DemoSubject prepare(Events events) {
        List<Path> labs = labs();
        Path lab = root.resolve("recipes").resolve(RECIPE).resolve("lab");
        Path archive = new LabImages(state, new Cells(state, events), events, labs).archive(lab);
        return new Parts.DemoSubject(
                new RecipeName(RECIPE), repository(lab).toString(), PULL_REQUEST, List.of(archive));
    }

    private List<Path> labs() {
        Path recipes = root.resolve("recipes");
        if (!Files.isDirectory(recipes)) {
            throw new UsageProblem(
                    "looking for the labs of the sample recipes: there is no folder " + recipes,
                    "start cc-ci by the launcher of its own checkout");
        }
        try (Stream<Path> all = Files.list(recipes)) {
            return all.map(recipe -> recipe.resolve("lab"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    // Made anew each time: it takes no time, and the same files give the same commits.
    private Path repository(Path lab) {
        try {
            Path samples = Files.createDirectories(state.path().resolve("samples"));
            return LabRecipe.repository(lab, Files.createTempDirectory(samples, RECIPE + "-"));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
