package coop.ccci.tests.support.drone;

import java.util.Map;

/** What goes wrong with an answer. */
public sealed interface Fault {

    /** Nothing is done, and this is the answer. */
    record Says(int code, String body, Map<String, String> headers) implements Fault {
        public Says(int code, String body) {
            this(code, body, Map.of());
        }
    }

    /** It is done, and the connection breaks before a byte of the answer. */
    record LosesTheAnswer() implements Fault {}

    /** It is done, and the connection breaks in the middle of the answer. */
    record BreaksOff() implements Fault {}

    /** Nothing is done, and nothing is answered for as long as the server lives. */
    record Hangs() implements Fault {}

    /** An error as Drone words it. */
    static Fault status(int code) {
        return new Says(code, "{\"message\":\"no luck\"}\n");
    }

    /** An answer that says nothing. */
    static Fault nothing() {
        return new Says(200, "null\n");
    }

    /** An answer that is not Drone's. */
    static Fault page() {
        return new Says(200, "<html>Sign in</html>");
    }
}
