package coop.ccci.engine.app;

/** The container that serves a service now: the service's name on the Swarm, the container's id. */
public record ServiceContainer(String service, String id) {

    /** The id as people know it, 12 digits. */
    public String abbreviated() {
        return id.length() <= 12 ? id : id.substring(0, 12);
    }
}
