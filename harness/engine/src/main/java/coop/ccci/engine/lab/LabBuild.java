package coop.ccci.engine.lab;

import coop.ccci.engine.event.Events;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One building of a lab's images in a cell. */
record LabBuild(CellShell shell, Events events, Path lab, LabPlan plan) {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** Each build sees no network, so that what comes out depends on the lab's files alone. */
    void build(Path rootfs, Path target) {
        shell.run(LIMIT, List.of("docker", "import", rootfs.toString(), plan.base()));
        plan.images().forEach(this::build);
        List<String> save = new ArrayList<>(List.of("docker", "save", "--output", target.toString(), plan.base()));
        plan.images().stream().map(LabPlan.Image::tag).forEach(save::add);
        shell.run(LIMIT, save);
    }

    private void build(LabPlan.Image image) {
        events.tell("lab.image", "Building " + image.tag(), Map.of("image", image.tag()));
        List<String> argv = new ArrayList<>(
                List.of("env", "DOCKER_BUILDKIT=0", "docker", "build", "--network", "none", "--tag", image.tag()));
        image.args().orElse(Map.of()).forEach((name, value) -> argv.addAll(List.of("--build-arg", name + "=" + value)));
        argv.add(lab.resolve(image.context()).toAbsolutePath().toString());
        shell.run(LIMIT, argv);
    }
}
