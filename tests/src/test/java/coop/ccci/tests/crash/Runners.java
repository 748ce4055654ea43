package coop.ccci.tests.crash;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.ccci.tests.support.Folders;
import coop.ccci.tests.support.drone.FakeBuild;
import coop.ccci.tests.support.drone.FakeDrone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;

/** Moves a Drone's builds on: they start, and end with results in the bot's runs folder, or at times without any. */
record Runners(FakeDrone drone, Path runs, Random random) {
    private static final int ENDS_ONE_OF = 3;
    private static final int LOSES_ONE_OF = 12;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Looks at each build once. */
    void work() {
        drone.builds().stream().filter(build -> !build.isOver()).forEach(this::moveOn);
    }

    private void moveOn(FakeBuild build) {
        if (build.status().equals("pending")) {
            build.start();
        } else if (random.nextInt(LOSES_ONE_OF) == 0) {
            build.finish("error");
        } else if (random.nextInt(ENDS_ONE_OF) == 0) {
            arrive(build);
            build.finish("success");
        }
    }

    private void arrive(FakeBuild build) {
        String id = String.valueOf(build.params().get("CCCI_RUN_ID"));
        try {
            ObjectNode results = (ObjectNode) JSON.readTree(sample().toFile());
            results.put("run_id", id)
                    .put("recipe", build.params().get("RECIPE"))
                    .put("ref", build.params().get("REF"))
                    .put("pr", build.params().get("PR"));
            Path folder = Files.createTempDirectory(Files.createDirectories(runs), ".making-");
            JSON.writeValue(folder.resolve("results.json").toFile(), results);
            if (Files.notExists(runs.resolve(id))) {
                Files.move(folder, runs.resolve(id), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path sample() {
        return Folders.checkout()
                .resolve("harness/cli/src/test/resources/conversations")
                .resolve("run-green")
                .resolve("results.json");
    }
}
