package coop.ccci.engine.sabotage;

import coop.ccci.engine.deploy.StackPlan;
import coop.ccci.engine.host.Command;
import coop.ccci.engine.swarm.SwarmObject;
import coop.ccci.engine.teardown.Removal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One object of a kind is still there after the head's stack was taken down. */
record LeftBehind(Kind kind) implements Fault {

    /** What Docker keeps for a stack. */
    enum Kind {
        SERVICE,
        CONTAINER,
        NETWORK,
        VOLUME,
        SECRET,
        CONFIG;

        /** As an inventory calls it. */
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Removal removal(Removal real, Scene scene) {
        return new OfTheHead(real, scene.head().stack()) {
            @Override
            void after() {
                scene.host().run(command(scene.head())).orTrouble();
            }
        };
    }

    private Command command(StackPlan head) {
        String label = SwarmObject.NAMESPACE_LABEL + "=" + head.stack();
        String name = head.stack().scoped("left");
        String image = head.images().get(0);
        return switch (kind) {
            case SERVICE ->
                Command.of(
                        "docker",
                        "service",
                        "create",
                        "--quiet",
                        "--detach",
                        "--replicas",
                        "0",
                        "--endpoint-mode",
                        "dnsrr",
                        "--no-resolve-image",
                        "--label",
                        label,
                        "--name",
                        name,
                        image);
            case CONTAINER -> Command.of("docker", "create", "--label", label, "--name", name, image, "true");
            case NETWORK -> Command.of("docker", "network", "create", "--driver", "overlay", "--label", label, name);
            case VOLUME -> Command.of("docker", "volume", "create", "--label", label, name);
            case SECRET -> readingText(Command.of("docker", "secret", "create", "--label", label, name, "-"));
            case CONFIG -> readingText(Command.of("docker", "config", "create", "--label", label, name, "-"));
        };
    }

    private static Command readingText(Command command) {
        return command.reading(() -> new ByteArrayInputStream("left behind".getBytes(StandardCharsets.UTF_8)));
    }
}
