package coop.ccci.tests.canary;

import com.fasterxml.jackson.annotation.JsonProperty;
import coop.ccci.engine.run.Ports;

/** What a recipe cannot do wrong by itself, put into the ports that a climb changes things through. */
enum Fault {
    @JsonProperty("base-deployed-again")
    BASE_DEPLOYED_AGAIN,
    @JsonProperty("dropped-service-kept")
    DROPPED_SERVICE_KEPT,
    @JsonProperty("restore-does-nothing")
    RESTORE_DOES_NOTHING,
    @JsonProperty("secret-in-variables")
    SECRET_IN_VARIABLES,
    @JsonProperty("container-left")
    CONTAINER_LEFT,
    @JsonProperty("volume-left")
    VOLUME_LEFT,
    @JsonProperty("network-left")
    NETWORK_LEFT,
    @JsonProperty("secret-left")
    SECRET_LEFT;

    /** The ports with it. */
    Ports ports() {
        return switch (this) {
            case BASE_DEPLOYED_AGAIN -> new BaseAgain();
            case DROPPED_SERVICE_KEPT -> new DroppedKept();
            case RESTORE_DOES_NOTHING -> new NoRestore();
            case SECRET_IN_VARIABLES -> new SecretInVariables();
            case CONTAINER_LEFT -> LeftBehind.container();
            case VOLUME_LEFT -> LeftBehind.volume();
            case NETWORK_LEFT -> LeftBehind.network();
            case SECRET_LEFT -> LeftBehind.secret();
        };
    }
}
