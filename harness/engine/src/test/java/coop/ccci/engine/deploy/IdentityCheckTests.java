package coop.ccci.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.fake.FakeService;
import coop.ccci.engine.fake.FakeSwarm;
import coop.ccci.engine.fake.Plans;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IdentityCheckTests {
    private static final String COMPOSE = """
            version: "3.8"
            services:
              app:
                image: example/app:2
                deploy: {labels: {coop-cloud.version: 2.0.0+2}}
            """;

    @TempDir
    private Path folder;

    private final FakeSwarm swarm = new FakeSwarm();
    private StackPlan head;

    @BeforeEach
    void plan() {
        head = Plans.of(folder, COMPOSE, 'a');
    }

    private Map<String, String> labels(StackPlan plan) {
        Map<String, String> labels = new HashMap<>(Overlay.labels(plan));
        labels.put("coop-cloud.version", "2.0.0+2");
        return labels;
    }

    private FakeService app() {
        return FakeService.up("app").image("example/app:2").labels(labels(head));
    }

    private List<String> differences(FakeService... running) {
        Deployed deployed = new Deployed(head, Map.of("example/app:2", "sha256:1"));
        return new IdentityCheck(swarm)
                .compare(deployed, FakeService.reading(running))
                .differences();
    }

    @Test
    void nothingDiffersWhereExactlyThePlanRuns() {
        assertThat(differences(app())).isEmpty();
    }

    @Test
    void anotherImageUnderTheSameNameIsSeen() {
        swarm.runs("c-app.1", "sha256:other");
        assertThat(differences(app())).containsExactly("service app runs image sha256:other, meant was sha256:1");
    }

    @Test
    void oneOfTwoTasksOnAnotherImageIsSeen() {
        swarm.runs("c-app.2", "sha256:other");
        assertThat(differences(app().desired(2).running("new")))
                .containsExactly("service app runs image sha256:1 sha256:other, meant was sha256:1");
    }

    @Test
    void anotherTagIsSeen() {
        assertThat(differences(app().image("example/app:1")))
                .containsExactly("service app is set to image example/app:1, meant was example/app:2");
    }

    @Test
    void missingServiceIsSeen() {
        assertThat(differences()).containsExactly("service app does not exist");
    }

    @Test
    void serviceThatWasRemovedAndStillRunsIsSeen() {
        assertThat(differences(app(), FakeService.up("old")))
                .containsExactly("service old runs and is not in the compose files");
    }

    @Test
    void commitLabelOfTheBaseIsSeen() {
        StackPlan base = Plans.of(folder, COMPOSE, 'b');
        assertThat(differences(app().labels(labels(base))))
                .anySatisfy(difference -> assertThat(difference)
                        .contains("coop.ccci.commit=" + "b".repeat(40))
                        .endsWith("meant was " + "a".repeat(40)));
    }

    @Test
    void missingLabelIsSeen() {
        Map<String, String> labels = labels(head);
        labels.remove("coop-cloud.version");
        assertThat(differences(app().labels(labels))).singleElement().asString().contains("coop-cloud.version=null");
    }

    @Test
    void taskWhoseContainerIsGoneIsSeen() {
        swarm.health("c-app.1", "gone");
        assertThat(differences(app())).containsExactly("service app runs image , meant was sha256:1");
    }

    @ParameterizedTest
    @CsvSource({
        "nginx,nginx:latest",
        "nginx:1.27,nginx:1.27",
        "docker.io/library/nginx:1,nginx:1",
        "library/nginx:1,nginx:1",
        "docker.io/mailu/admin:2024.06,mailu/admin:2024.06",
        "index.docker.io/a/b,a/b:latest",
        "ghcr.io/a/b:1,ghcr.io/a/b:1",
        "localhost:5000/b,localhost:5000/b:latest",
        "a/b:1@sha256:00,a/b:1",
        "a/b@sha256:00,a/b",
        "library/a/b:1,library/a/b:1"
    })
    void imagesNameIsComparedAsDockerWritesIt(String written, String familiar) {
        assertThat(FamiliarName.of(written)).isEqualTo(familiar);
    }
}
