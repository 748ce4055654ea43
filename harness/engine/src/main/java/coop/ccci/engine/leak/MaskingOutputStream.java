package coop.ccci.engine.leak;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes {@code ***} in place of every form of every secret, however the writes cut it; what may be the beginning of a
 * secret is held back, even from a flush, until more comes or the stream is closed.
 */
public final class MaskingOutputStream extends FilterOutputStream {
    private static final byte[] MASK = "***".getBytes(US_ASCII);
    private static final int ROOM = 4096;

    private final RunSecrets secrets;
    private final Spans spans = new Spans();
    private MultiMatcher matcher;
    private MatchStream stream;
    private long written;

    public MaskingOutputStream(OutputStream out, RunSecrets secrets) {
        super(out);
        this.secrets = secrets;
        this.matcher = secrets.matcher();
        this.stream = new MatchStream(matcher, ROOM, this::cover);
    }

    private void cover(Form form, long start) {
        spans.add(new Spans.Span(start, start + form.length()));
    }

    @Override
    public synchronized void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        learn();
        stream.feed(bytes, offset, length);
        writeUpTo(stream.settled());
    }

    // What is held back is looked at again with the secrets that became known meanwhile.
    private void learn() throws IOException {
        MultiMatcher newest = secrets.matcher();
        if (newest == matcher) {
            return;
        }
        HeldBytes held = new HeldBytes();
        stream.copy(written, stream.end(), held);
        matcher = newest;
        spans.clear();
        stream = new MatchStream(matcher, ROOM, this::cover);
        written = 0;
        held.feedTo(stream);
    }

    private void writeUpTo(long settled) throws IOException {
        while (!spans.isEmpty() && spans.first().end() <= settled) {
            copyUpTo(spans.first().start());
            out.write(MASK);
            written = spans.first().end();
            spans.removeFirst();
        }
        copyUpTo(spans.isEmpty() ? settled : Math.min(settled, spans.first().start()));
        stream.forget(written);
    }

    private void copyUpTo(long place) throws IOException {
        if (place > written) {
            stream.copy(written, place, out);
            written = place;
        }
    }

    @Override
    public synchronized void flush() throws IOException {
        out.flush();
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            learn();
            writeUpTo(stream.end());
        } finally {
            super.close();
        }
    }
}
