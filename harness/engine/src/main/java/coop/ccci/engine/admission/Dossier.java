package coop.ccci.engine.admission;

import coop.ccci.engine.compose.ComposeLayers;
import coop.ccci.engine.compose.ComposeReader;
import coop.ccci.engine.recipe.StackEnvironment;
import coop.ccci.model.RecipeProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that the rules look at; without layers where the compose files cannot be read as a stack. */
record Dossier(Own own, Path folder, List<String> files, Map<String, String> variables, Optional<ComposeLayers> read) {

    static Dossier of(AdmissionCase petition) {
        Path folder = petition.tree().folder();
        StackEnvironment environment = StackEnvironment.read(folder, petition.stack(), petition.additions());
        Own own = new Own(petition.tree().recipe(), petition.stack(), environment.domain(), petition.ports());
        List<String> files = environment.environment().composeFiles();
        return new Dossier(own, folder, files, environment.variables(), layers(folder, files, environment));
    }

    private static Optional<ComposeLayers> layers(Path folder, List<String> files, StackEnvironment environment) {
        if (!files.stream().allMatch(AD012Files::isComposeFile)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ComposeReader.readLayers(folder, files, environment.variables()));
        } catch (RecipeProblem unreadable) {
            return Optional.empty();
        }
    }

    /** Each file by itself, then all of them merged. */
    Stream<Layer> layers() {
        return read.stream()
                .flatMap(layers -> Stream.concat(layers.files().stream(), Stream.of(layers.merged())))
                .map(Layer::new);
    }

    /** Every service of every layer. */
    Stream<Layer.Service> services() {
        return layers().flatMap(Layer::services);
    }
}
