package coop.ccci.tests.canary;

import coop.ccci.engine.host.Command;
import coop.ccci.engine.run.Ports;
import coop.ccci.engine.swarm.SwarmObject;
import coop.ccci.engine.teardown.Removal;
import coop.ccci.model.StackName;
import java.util.function.BiFunction;

/** Something of a stack is on the Host again when its removal has ended, as if it had been overlooked. */
final class LeftBehind implements Ports {
    private final BiFunction<Scene, StackName, Command> making;

    private LeftBehind(BiFunction<Scene, StackName, Command> making) {
        this.making = making;
    }

    static Ports container() {
        return new LeftBehind((scene, stack) -> Command.of(
                "docker",
                "create",
                "--name",
                stack.scoped("app.1.left"),
                "--label",
                SwarmObject.NAMESPACE_LABEL + "=" + stack,
                scene.head().images().getFirst()));
    }

    static Ports volume() {
        return new LeftBehind((scene, stack) -> Command.of("docker", "volume", "create", stack.scoped("content")));
    }

    static Ports network() {
        return new LeftBehind((scene, stack) ->
                Command.of("docker", "network", "create", "--driver", "overlay", stack.scoped("default")));
    }

    static Ports secret() {
        return new LeftBehind((scene, stack) ->
                Command.of("sh", "-c", "echo left | docker secret create \"$1\" -", "sh", stack.scoped("left_v1")));
    }

    @Override
    public Removal removal(Removal real, Scene scene) {
        return new Removal() {
            @Override
            public void remove(StackName stack) throws InterruptedException {
                real.remove(stack);
                scene.host().run(making.apply(scene, stack)).orTrouble();
            }

            @Override
            public void wreck(StackName stack) throws InterruptedException {
                real.wreck(stack);
            }
        };
    }
}
