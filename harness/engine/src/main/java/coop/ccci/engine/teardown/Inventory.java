package coop.ccci.engine.teardown;

import coop.ccci.engine.swarm.SwarmObject;
import coop.ccci.model.StackName;
import coop.ccci.model.results.Leftover;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything on a Host at one moment; the difference of two is what a run left behind. */
public record Inventory(List<SwarmObject> objects) {

    /**
     * What a run answers for: its id, the stacks it must have taken down, and those that go with the cell they are in.
     */
    public record Ours(String runId, Set<StackName> stacks, Set<StackName> goWithTheCell) {

        private boolean mayOwn(SwarmObject object) {
            if (Ownership.isDockers(object) || isOf(goWithTheCell, object)) {
                return false;
            }
            // A recipe can write any label, so the run's label tells only where no stack does.
            String run = object.labels().getOrDefault(Ownership.RUN_LABEL, "");
            return isOf(stacks, object) || (object.namespace().isEmpty() && (run.isEmpty() || run.equals(runId)));
        }

        private static boolean isOf(Set<StackName> stacks, SwarmObject object) {
            return stacks.stream().anyMatch(stack -> Ownership.belongsTo(stack, object));
        }
    }

    /**
     * What is here now and was not in {@code before}. What another stack or run owns is not ours to report; whatever has no
     * known owner is, so that an anonymous volume cannot hide.
     */
    public List<Leftover> since(Inventory before, Ours ours) {
        Set<String> known = before.objects().stream().map(Inventory::key).collect(Collectors.toSet());
        return objects.stream()
                .filter(object -> !known.contains(key(object)))
                .filter(ours::mayOwn)
                .sorted(Comparator.comparing(SwarmObject::kind).thenComparing(SwarmObject::name))
                .map(object -> new Leftover(object.kind(), object.name(), Ownership.ownerOf(object)))
                .toList();
    }

    private static String key(SwarmObject object) {
        return object.kind() + " " + object.id();
    }
}
