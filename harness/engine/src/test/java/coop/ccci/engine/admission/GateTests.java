package coop.ccci.engine.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GateTests {
    @TempDir
    private Path folder;

    private void pass(Petition petition, Trust trust) {
        AdmissionCase filed = petition.filed(folder);
        new Gate(trust, filed.ports()).pass(filed.tree(), filed.stack(), filed.additions());
    }

    private RecipeProblem refusal(Petition petition) {
        return catchThrowableOfType(RecipeProblem.class, () -> pass(petition, Trust.STRANGER));
    }

    @Test
    void soundRecipePasses() {
        assertThatCode(() -> pass(Petition.sound(), Trust.STRANGER)).doesNotThrowAnyException();
    }

    @Test
    void refusalNamesEveryFindingWithFileLineAndService() {
        RecipeProblem problem = refusal(Petition.asking("privileged: true").and(Petition.asking("pid: host")));
        assertThat(problem.code()).isEqualTo(ReasonCode.REFUSED);
        assertThat(problem)
                .hasMessageContaining("admitting demo at ffffffff as stack demo-1a2b3c")
                .hasMessageContaining("AD005 compose.yml:4 service app: privileged")
                .hasMessageContaining("AD006 compose.yml:5 service app: pid");
        assertThat(problem.next()).contains("remove privileged", "cc-ci lint");
    }

    @Test
    void longListOfFindingsIsCutAndCounted() {
        String keys = IntStream.range(0, 30).mapToObj(i -> "odd" + i + ": 1").collect(Collectors.joining("\n    "));
        assertThat(refusal(Petition.asking(keys)))
                .hasMessageContaining("odd19")
                .hasMessageNotContaining("odd20")
                .hasMessageContaining("and 10 more");
    }

    @Test
    void operatorsOwnRecipePassesWhateverItAsksFor() {
        assertThatCode(() -> pass(Petition.asking("privileged: true"), Trust.OPERATOR))
                .doesNotThrowAnyException();
    }

    @Test
    void whatCannotBeReadIsLeftToWhoeverReadsItForADeployment() {
        assertThatCode(() -> pass(Petition.changing("services:", "services: ["), Trust.STRANGER))
                .doesNotThrowAnyException();
    }
}
