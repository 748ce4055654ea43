package coop.ccci.engine.app;

/** Whether a service is served by a container now. */
sealed interface Serving {

    /** It is, by this one. */
    record Running(ServiceContainer container) implements Serving {}

    /** It is not, and why. */
    record Missing(String why) implements Serving {}
}
