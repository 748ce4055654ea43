package coop.ccci.engine.lint;

import coop.ccci.engine.admission.Admission;
import coop.ccci.engine.admission.AdmissionCase;
import coop.ccci.engine.admission.AdmissionReport;
import coop.ccci.engine.compose.ComposeReader;
import coop.ccci.engine.compose.LocatedCompose;
import coop.ccci.engine.recipe.AbraExports;
import coop.ccci.engine.recipe.EnvSample;
import coop.ccci.engine.recipe.Environment;
import coop.ccci.engine.recipe.StackVariables;
import coop.ccci.model.RecipeProblem;
import coop.ccci.model.StackName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what the rules need, and keeps what cannot be read as a trouble instead of breaking off. */
final class SubjectReader {
    /** As long as a stack's name may be, so that names made from it are as long as they may get. */
    static final StackName LONGEST = new StackName("s".repeat(25));

    private final LintInput input;
    private final Path folder;
    private final List<RecipeProblem> troubles = new ArrayList<>();

    SubjectReader(LintInput input) {
        this.input = input;
        this.folder = input.tree().folder();
    }

    Subject subject() {
        Set<String> sampleVariables =
                environment(Map.of()).map(sample -> sample.variables().keySet()).orElse(Set.of());
        AbraExports exports = AbraExports.read(folder);
        Optional<LocatedCompose> stack = environment(input.environment()).flatMap(it -> stack(it, exports));
        List<RecipeProblem> distinct = troubles.stream()
                .filter(trouble -> troubles.stream()
                        .takeWhile(other -> other != trouble)
                        .noneMatch(other -> other.what().equals(trouble.what())))
                .toList();
        return new Subject(folder, sampleVariables, exports, stack, distinct, input.releases(), refused());
    }

    private AdmissionReport refused() {
        return Admission.judge(new AdmissionCase(
                input.tree(), LONGEST, input.environment(), input.gate().ports()));
    }

    private Optional<Environment> environment(Map<String, String> overrides) {
        Path sample = folder.resolve(".env.sample");
        if (!Files.isRegularFile(sample)) {
            // That it is missing is a rule of its own; the stack is judged all the same.
            return Optional.of(new Environment(overrides, List.of("compose.yml"), List.of()));
        }
        try {
            return Optional.of(EnvSample.read(sample, overrides));
        } catch (RecipeProblem trouble) {
            troubles.add(trouble);
            return Optional.empty();
        }
    }

    private Optional<LocatedCompose> stack(Environment environment, AbraExports exports) {
        try {
            Map<String, String> variables = StackVariables.of(environment, exports, LONGEST);
            return Optional.of(ComposeReader.readLocated(folder, environment.composeFiles(), variables));
        } catch (RecipeProblem trouble) {
            troubles.add(trouble);
            return Optional.empty();
        }
    }
}
