package coop.ccci.tests.breaks;

import static coop.ccci.tests.support.ClimbedAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.model.ExitCode;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import coop.ccci.model.Verdict;
import coop.ccci.tests.support.Climbed;
import coop.ccci.tests.support.Lab;
import coop.ccci.tests.support.LabCell;
import coop.ccci.tests.support.Ladder;
import coop.ccci.tests.support.VariantRepository;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A head, or a base, that asks for the whole host. */
@Tag("swarm")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedTests {
    private static final String PLAIN = "    image: cc-ci-lab/nginx";
    private static final String PRIVILEGED = "    privileged: true\n" + PLAIN;

    private final LabCell somebodys = LabCell.boot(Lab.CUSTOM_HTML);

    @AfterAll
    void theCellEnds() {
        somebodys.close();
    }

    private static VariantRepository privileged() {
        return Html.head().replace("compose.yml", PLAIN, PRIVILEGED);
    }

    /** To the nanosecond, since docker leaves out the whole second that a rounded time falls in. */
    private String now() {
        return somebodys.run("date", "+%s.%N");
    }

    /** Everything that came to be on the Swarm since then, and every image that was fetched; a young Swarm makes its ingress by itself. */
    private List<String> madeSince(String then) {
        String events = somebodys.run(
                "docker",
                "events",
                "--since",
                then,
                "--until",
                now(),
                "--filter",
                "event=create",
                "--filter",
                "event=pull");
        return events.lines().filter(event -> !event.contains("(name=ingress")).toList();
    }

    @Test
    void aPrivilegedHeadIsRefusedBeforeAnythingIsOnTheHost() {
        Set<String> before = somebodys.everything();
        String then = now();
        Climbed climbed = Ladder.of(privileged()).on(somebodys.choice()).climb();
        assertThat(climbed)
                .fails(RungName.INSTALL, ReasonCode.REFUSED, "AD005 compose.yml:5 service app: privileged")
                .fails(RungName.LINT, ReasonCode.LINT_ERRORS, "AD005")
                .leavesUnverified(RungName.UPGRADE, ReasonCode.NOT_REACHED)
                .isLevel(0, Verdict.RED, ExitCode.RED)
                .isClean();
        assertThat(madeSince(then)).isEmpty();
        assertThat(somebodys.everything()).isEqualTo(before);
    }

    @Test
    void aPrivilegedBaseIsNotDeployedAndTheHeadIsNotToBlame() {
        VariantRepository variant = privileged().branch("asking").replace("compose.yml", PRIVILEGED, PLAIN);
        String then = now();
        Climbed climbed = Ladder.of(variant)
                .from("asking")
                .on(somebodys.choice())
                .only(RungName.UPGRADE)
                .climb();
        assertThat(climbed)
                .leavesUnverified(
                        RungName.UPGRADE, ReasonCode.BASE_BROKEN, "the base cannot be deployed", "AD005 compose.yml:5")
                .isClean();
        assertThat(madeSince(then))
                .anyMatch(event -> event.contains(climbed.results().runId()))
                .noneMatch(event -> event.contains("customht-"));
    }
}
