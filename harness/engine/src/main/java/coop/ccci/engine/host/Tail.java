package coop.ccci.engine.host;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the end of what is written to it. */
class Tail extends ByteArrayOutputStream {
    private final int limit;

    Tail(int limit) {
        this.limit = limit;
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        super.write(bytes, offset, length);
        if (count > 2 * limit) {
            keepLast();
        }
    }

    /** The last bytes as UTF-8, without the rest of a character that was cut. */
    synchronized String text() {
        if (count > limit) {
            keepLast();
        }
        return new String(buf, 0, count, StandardCharsets.UTF_8);
    }

    private void keepLast() {
        int from = count - limit;
        while (from < count && (buf[from] & 0xC0) == 0x80) {
            from++;
        }
        System.arraycopy(buf, from, buf, 0, count - from);
        count -= from;
    }
}
