package coop.ccci.engine.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.github.dockerjava.api.DockerClient;
import coop.ccci.engine.host.Command;
import coop.ccci.engine.host.CommandResult;
import coop.ccci.engine.host.Host;
import coop.ccci.engine.swarm.SwarmObject;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/** A Host in memory: {@code docker stack deploy} and {@code rm}, and the removal of volumes, act on a {@link FakeSwarm}. */
public final class FakeHost implements Host {
    private final FakeSwarm swarm;
    private final FakeVolumes volumes;
    private final Map<String, Path> uploads = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private Consumer<Deployment> onDeploy = deployment -> {};
    private Function<String, String> refusal = what -> "";

    public FakeHost(FakeSwarm swarm, FakeVolumes volumes) {
        this.swarm = swarm;
        this.volumes = volumes;
    }

    /** What {@code docker stack deploy} was given: the stack, the tree, the overlay. */
    public record Deployment(String stack, Path tree, Path overlay) {}

    /** Plays the Swarm when a stack is deployed. */
    public FakeHost deploying(Consumer<Deployment> swarmkit) {
        onDeploy = swarmkit;
        return this;
    }

    /** Lets a command fail with what this says of its words, unless that is empty. */
    public FakeHost refusing(Function<String, String> why) {
        refusal = why;
        return this;
    }

    /** Lets commands that begin so print this. */
    public FakeHost answering(String begin, String output) {
        answers.put(begin, output);
        return this;
    }

    /** Everything that was done, in order, in words. */
    public List<String> done() {
        return done;
    }

    @Override
    public CommandResult run(Command command) {
        String words = String.join(" ", command.argv());
        done.add(words);
        String why = refusal.apply(words);
        if (!why.isEmpty()) {
            return new CommandResult(words, 1, "", why);
        }
        if (words.startsWith("docker stack deploy")) {
            deploy(command.argv());
        }
        if (words.startsWith("docker stack rm")) {
            String stack = command.argv().getLast();
            swarm.objects()
                    .removeIf(object -> !object.kind().equals("volume")
                            && object.namespace().equals(stack));
        }
        return new CommandResult(words, 0, answer(words), "");
    }

    private String answer(String words) {
        return answers.entrySet().stream()
                .filter(answer -> words.startsWith(answer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private void deploy(List<String> argv) {
        String overlay = argv.get(argv.size() - 2);
        String tree = overlay.substring(0, overlay.indexOf(".cc-ci"));
        onDeploy.accept(new Deployment(argv.getLast(), uploads.get(tree), uploads.get(overlay)));
    }

    @Override
    public DockerClient docker() {
        return FakeDocker.telling((command, arguments) -> {
            done.add(command + " " + arguments.getFirst());
            if (command.startsWith("remove")) {
                remove(String.valueOf(arguments.getFirst()));
            }
        });
    }

    private void remove(String idOrName) {
        swarm.objects().stream()
                .filter(object ->
                        object.kind().equals("volume") && object.name().equals(idOrName))
                .map(SwarmObject::name)
                .forEach(name ->
                        volumes.of(name.substring(name.indexOf('_') + 1)).clear());
        swarm.objects()
                .removeIf(
                        object -> object.name().equals(idOrName) || object.id().equals(idOrName));
    }

    @Override
    public void upload(Path local, String remotePath) {
        uploads.put(remotePath, local);
    }

    @Override
    public String address() {
        return "ssh://root@fake:22";
    }

    @Override
    public String fingerprint() {
        return "SHA256:fake";
    }

    @Override
    public JsonNode dockerGet(String pathAndQuery) {
        return MissingNode.getInstance();
    }

    @Override
    public Socket connect(InetSocketAddress address) {
        throw new UnsupportedOperationException("nothing listens at " + address);
    }

    @Override
    public void close() {}
}
