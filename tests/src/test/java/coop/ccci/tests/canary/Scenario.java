package coop.ccci.tests.canary;

import com.fasterxml.jackson.annotation.JsonValue;

/** What can be wrong without anybody noticing, in the words that a canary's file uses; each has a canary. */
enum Scenario {
    NEVER_CONVERGES("a service that never converges"),
    CRASH_LOOPS("a service that crash-loops"),
    DEFAULT_PAGE("a service that serves a proxy's default page"),
    WRONG_BODY("a service that serves 200 with the wrong body"),
    ERROR_PAGE("a service that serves an error page"),
    NEIGHBOUR("a neighbour stack that answers for the same alias"),
    ROLLS_BACK("an upgrade that rolls back silently"),
    LOSES_DATA("an upgrade that loses data"),
    BASE_AGAIN("an upgrade that deploys the base again"),
    DROPPED_SERVICE("a service dropped by the head but left running"),
    HOOK_FAILS("a backup hook that fails with exit 0"),
    EMPTY_DUMP("an empty dump"),
    STRAY_PATH("a path outside every volume"),
    LEFT_OUT("a volume that the labels leave out"),
    NO_RESTORE("a restore that does nothing"),
    HALF_RESTORE("a restore that brings back only one of two volumes"),
    NO_PROBE("a volume no probe covers"),
    NO_WIPE("a wipe that wipes nothing"),
    SKIPPED_TEST("a functional test that is skipped"),
    LINT_ERROR("a lint error"),
    LIGHTWEIGHT_TAG("a lightweight tag"),
    SECRET_PLAIN("a secret printed in plain"),
    SECRET_BASE64("a secret printed in base64"),
    SECRET_JSON("a secret printed JSON-escaped"),
    SECRET_SPLIT("a secret split over two writes"),
    SECRET_LABEL("a secret in a label"),
    SECRET_ENVIRONMENT("a secret in an environment"),
    CONTAINER_LEFT("a container left after teardown"),
    VOLUME_LEFT("a volume left after teardown"),
    NETWORK_LEFT("a network left after teardown"),
    SECRET_LEFT("a secret left after teardown");

    private final String words;

    Scenario(String words) {
        this.words = words;
    }

    @JsonValue
    @Override
    public String toString() {
        return words;
    }
}
