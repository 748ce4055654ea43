package coop.ccci.engine.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import coop.ccci.engine.swarm.ServiceState;
import coop.ccci.engine.swarm.StackState;
import coop.ccci.engine.swarm.TaskState;
import coop.ccci.engine.swarm.UpdateState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One service of a reading, written down for a test: begins without tasks, one replica, never updated, on spec "new". */
public final class FakeService {
    private final String key;
    private final List<TaskState> tasks = new ArrayList<>();
    private int desired = 1;
    private String image = "example/app:1";
    private Map<String, String> labels = Map.of();
    private JsonNode spec = TextNode.valueOf("new");
    private UpdateState update = UpdateState.NONE;

    private FakeService(String key) {
        this.key = key;
    }

    /** A service without any task. */
    public static FakeService down(String key) {
        return new FakeService(key);
    }

    /** A service with its one task running. */
    public static FakeService up(String key) {
        return down(key).running("new");
    }

    /** A reading of these services. */
    public static StackState reading(FakeService... services) {
        return new StackState(
                Stream.of(services).map(FakeService::state).toList(),
                Stream.of(services).flatMap(service -> service.tasks.stream()).toList());
    }

    public FakeService desired(int replicas) {
        desired = replicas;
        return this;
    }

    public FakeService image(String name) {
        image = name;
        return this;
    }

    public FakeService labels(Map<String, String> all) {
        labels = all;
        return this;
    }

    public FakeService spec(String name) {
        spec = TextNode.valueOf(name);
        return this;
    }

    public FakeService update(String state, String startedAt) {
        update = new UpdateState(
                state, Optional.of(startedAt).filter(time -> !time.isEmpty()), "update " + state + " by Swarm");
        return this;
    }

    /** One more task that runs, of this spec. */
    public FakeService running(String ofSpec) {
        return task("running", "running", ofSpec, "", Optional.empty());
    }

    /** One more task that Swarm is ending. */
    public FakeService ending(String ofSpec) {
        return task("running", "shutdown", ofSpec, "", Optional.empty());
    }

    /** One more task that ended with this exit status. */
    public FakeService failed(int exit) {
        return task("failed", "shutdown", text(), "task: non-zero exit", Optional.of(exit));
    }

    /** One more task whose process ended by itself without an error. */
    public FakeService ended() {
        return task("complete", "shutdown", text(), "", Optional.of(0));
    }

    /** One more task that the node refused. */
    public FakeService rejected(String why) {
        return task("rejected", "shutdown", text(), why, Optional.empty());
    }

    private FakeService task(String state, String wanted, String ofSpec, String error, Optional<Integer> exit) {
        String id = key + "." + (tasks.size() + 1);
        tasks.add(new TaskState(
                id, "id-" + key, state, wanted, state, error, exit, Optional.of("c-" + id), TextNode.valueOf(ofSpec)));
        return this;
    }

    private String text() {
        return spec.asText();
    }

    private ServiceState state() {
        return new ServiceState(key, "id-" + key, image, labels, desired, spec, update);
    }
}
