package coop.ccci.engine.leak;

import java.io.ByteArrayOutputStream;

/** Bytes that are fed once more. */
final class HeldBytes extends ByteArrayOutputStream {

    void feedTo(MatchStream stream) {
        stream.feed(buf, 0, count);
    }
}
