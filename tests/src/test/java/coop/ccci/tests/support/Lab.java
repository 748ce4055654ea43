package coop.ccci.tests.support;

import coop.ccci.engine.cell.Cells;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.lab.LabImages;
import coop.ccci.engine.lab.LabRecipe;
import coop.ccci.engine.machine.StateRoot;
import coop.ccci.model.RecipeName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A recipe that ships with cc-ci and has a lab: images that can be built here, and a sample repository. */
public enum Lab {
    CUSTOM_HTML("custom-html", "next"),
    MAILU("mailu", "add-backupbot-labels");

    private final String recipe;
    private final String pullRequest;

    Lab(String recipe, String pullRequest) {
        this.recipe = recipe;
        this.pullRequest = pullRequest;
    }

    /** The recipe's name. */
    public RecipeName recipe() {
        return new RecipeName(recipe);
    }

    /** The branch of the sample repository that is whole in every respect. */
    public String pullRequest() {
        return pullRequest;
    }

    /** The archive of its images, built once per machine and kept in the normal state folder; needs root. */
    public Path images() {
        StateRoot state = Folders.state();
        return new LabImages(state, new Cells(state, Events.none()), Events.none(), all()).archive(folder());
    }

    /** A new copy of its sample repository. */
    public Path repository() {
        return LabRecipe.repository(folder(), Folders.fresh("samples", recipe));
    }

    private Path folder() {
        return Folders.checkout().resolve("recipes").resolve(recipe).resolve("lab");
    }

    private static List<Path> all() {
        try (Stream<Path> recipes = Files.list(Folders.checkout().resolve("recipes"))) {
            return recipes.map(each -> each.resolve("lab"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
