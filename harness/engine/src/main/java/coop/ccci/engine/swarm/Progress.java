package coop.ccci.engine.swarm;

import coop.ccci.model.ReasonCode;

/** How near a stack is to what was asked of it. */
public sealed interface Progress {

    /** Not there yet: what is missing, in a few words, and which service's logs tell more. */
    record Pending(String service, String waitingFor) implements Progress {}

    /** Everything asked for runs; whether it stays so is for the settle window to say. */
    record Running() implements Progress {}

    /** It will not get there: why, and which service's logs tell more. */
    record Broken(ReasonCode code, String service, String text) implements Progress {}
}
