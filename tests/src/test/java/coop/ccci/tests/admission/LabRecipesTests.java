package coop.ccci.tests.admission;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.admission.Admission;
import coop.ccci.engine.admission.AdmissionCase;
import coop.ccci.engine.admission.AdmissionReport;
import coop.ccci.engine.plugin.Plugins;
import coop.ccci.engine.recipe.GitRecipeSource;
import coop.ccci.engine.recipe.RecipeSource;
import coop.ccci.engine.recipe.RecipeTree;
import coop.ccci.kit.RecipeSettings;
import coop.ccci.model.StackName;
import coop.ccci.tests.support.Folders;
import coop.ccci.tests.support.Lab;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every version of every recipe that ships with cc-ci is admitted with its plug-in's settings. */
class LabRecipesTests {
    private static final StackName STACK = new StackName("lab-1a2b3c");

    @ParameterizedTest
    @EnumSource
    void everyVersionIsAdmitted(Lab lab) {
        RecipeSettings settings = Plugins.of(lab.recipe()).settings();
        assertThat(trees(lab))
                .hasSizeGreaterThan(2)
                .allSatisfy(tree -> assertThat(judged(tree, settings.environment(), settings.ports())
                                .findings())
                        .isEmpty());
    }

    @Test
    void mailPortsOfMailuAreThoseThatItsPlugInLists() {
        RecipeSettings settings = Plugins.of(Lab.MAILU.recipe()).settings();
        Map<String, String> withPorts = new TreeMap<>(settings.environment());
        withPorts.put("COMPOSE_FILE", "compose.yml:compose.mail-ports.yml");
        RecipeTree head = trees(Lab.MAILU).getLast();
        assertThat(judged(head, withPorts, settings.ports()).findings()).isEmpty();
        assertThat(judged(head, withPorts, Set.of()).findings())
                .extracting(finding -> finding.rule())
                .containsOnly("AD013");
    }

    private static AdmissionReport judged(RecipeTree tree, Map<String, String> additions, Set<Integer> ports) {
        return Admission.judge(new AdmissionCase(tree, STACK, additions, ports));
    }

    private static List<RecipeTree> trees(Lab lab) {
        Path work = Folders.fresh("admission", lab.recipe().value());
        try (RecipeSource source = GitRecipeSource.open(lab.repository().toString(), work)) {
            return Stream.concat(
                            source.releases().stream().map(release -> release.commit()),
                            Stream.of(source.resolve(lab.pullRequest())))
                    .map(commit -> source.checkOut(lab.recipe(), commit, work.resolve(commit.abbreviated())))
                    .toList();
        }
    }
}
