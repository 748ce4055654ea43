package coop.ccci.engine.leak;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Finds forms in data that comes in pieces of any size; places are counted from the first byte fed. */
final class MatchStream {
    /** Told of each form that stands whole in the stream, soon after its last byte came. */
    interface Found {
        void found(Form form, long start);
    }

    private record Partial(Form form, long start) {}

    private final MultiMatcher matcher;
    private final Found found;
    private List<Partial> partials = new ArrayList<>();
    private byte[] data;
    private long origin;
    private int kept;
    private int undecided;
    private int end;

    MatchStream(MultiMatcher matcher, int room, Found found) {
        this.matcher = matcher;
        this.data = new byte[room + Words.SLACK];
        this.found = found;
    }

    /** Takes the next bytes. */
    void feed(byte[] bytes, int offset, int length) {
        makeRoom(length);
        System.arraycopy(bytes, offset, data, end, length);
        advance(length);
    }

    /** Takes what one read of the input gives; returns how much that was, negative at its end. */
    int feed(InputStream input) throws IOException {
        makeRoom(data.length / 2);
        int count = input.read(data, end, room());
        if (count > 0) {
            advance(count);
        }
        return count;
    }

    private void advance(int count) {
        int fresh = end;
        end += count;
        grow(fresh);
        undecided = matcher.search(data, undecided, end, this::hit);
    }

    private void grow(int fresh) {
        if (partials.isEmpty()) {
            return;
        }
        List<Partial> before = partials;
        partials = new ArrayList<>();
        for (Partial partial : before) {
            int start = (int) (partial.start() - origin);
            int whole = start + partial.form().length();
            int from = fresh - start;
            if (partial.form().stands(from, Math.min(whole, end) - start, data, fresh)) {
                hit(start, partial.form());
            }
        }
    }

    private void hit(int start, Form form) {
        if (start + form.length() <= end) {
            found.found(form, origin + start);
        } else {
            partials.add(new Partial(form, origin + start));
        }
    }

    /** The place before which nothing that comes later can complete a form. */
    long settled() {
        long first = origin + matcher.beginning(data, undecided, end);
        for (Partial partial : partials) {
            first = Math.min(first, partial.start());
        }
        return first;
    }

    /** How many bytes were fed so far. */
    long end() {
        return origin + end;
    }

    /** Lets go of all bytes before this place that are not needed to go on. */
    void forget(long place) {
        kept = (int) Math.min(undecided, place - origin);
    }

    /** Copies bytes that were not forgotten. */
    void copy(long from, long to, OutputStream target) throws IOException {
        target.write(data, (int) (from - origin), (int) (to - from));
    }

    /** Shows the last bytes, as many of these as are still kept. */
    void show(long count, Piece piece) {
        int from = (int) Math.max(0, end - count);
        piece.show(data, from, end);
    }

    private int room() {
        return data.length - Words.SLACK - end;
    }

    private void makeRoom(int count) {
        if (room() >= count) {
            return;
        }
        int length = end - kept;
        byte[] target = length + count > data.length - Words.SLACK ? larger(length + count) : data;
        System.arraycopy(data, kept, target, 0, length);
        data = target;
        origin += kept;
        undecided -= kept;
        end = length;
        kept = 0;
    }

    private byte[] larger(int needed) {
        return new byte[Math.max(needed, 2 * data.length) + Words.SLACK];
    }
}
