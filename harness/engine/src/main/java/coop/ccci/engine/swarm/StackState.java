package coop.ccci.engine.swarm;

import java.util.List;
import java.util.Optional;

/** One reading of a stack: its services and all tasks that Swarm still remembers. */
public record StackState(List<ServiceState> services, List<TaskState> tasks) {

    /** The tasks of one service. */
    public List<TaskState> tasksOf(ServiceState service) {
        return tasks.stream()
                .filter(task -> task.serviceId().equals(service.id()))
                .toList();
    }

    /** The running tasks of one service's present spec. */
    public List<TaskState> currentRunning(ServiceState service) {
        return tasks.stream()
                .filter(task -> task.isOf(service)
                        && task.isRunning()
                        && task.desiredState().equals("running"))
                .toList();
    }

    /** A service by the compose file's key. */
    public Optional<ServiceState> service(String key) {
        return services.stream().filter(service -> service.key().equals(key)).findFirst();
    }
}
