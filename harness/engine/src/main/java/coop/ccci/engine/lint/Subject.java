package coop.ccci.engine.lint;

import coop.ccci.engine.admission.AdmissionReport;
import coop.ccci.engine.compose.Compose.Service;
import coop.ccci.engine.compose.LocatedCompose;
import coop.ccci.engine.recipe.AbraExports;
import coop.ccci.engine.recipe.RecipeSource.ReleaseTag;
import coop.ccci.model.RecipeProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A recipe as the rules see it. Where its files cannot be read there is no stack, the trouble says why, and the rules
 * about the stack find nothing: {@link CC000Readable} is the error then.
 */
record Subject(
        Path folder,
        Set<String> sampleVariables,
        AbraExports exports,
        Optional<LocatedCompose> stack,
        List<RecipeProblem> troubles,
        List<ReleaseTag> releases,
        AdmissionReport refused) {

    /** Hits of a question asked of every service. */
    List<Rule.Hit> perService(Function<Service, Stream<Rule.Hit>> question) {
        return services().flatMap(question).toList();
    }

    Stream<Service> services() {
        return stack.stream().flatMap(it -> it.compose().services().values().stream());
    }

    /** Where something of the stack stands, as {@code file:line}. */
    String where(String... path) {
        return stack.map(it -> it.place(path).toString()).orElse("compose.yml");
    }

    /** A label of a service. */
    String whereLabel(Service service, String label) {
        return where("services", service.name(), "deploy", "labels", label);
    }
}
