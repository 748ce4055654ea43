package coop.ccci.engine.leak;

import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Something that began like a compressed stream; it is unpacked for as long as it goes on like one. */
final class Member implements AutoCloseable {
    static final int ROOM = 1 << 15;

    /** Whether it wants more bytes. */
    enum State {
        OPEN,
        OVER
    }

    private final GzipHeader header = new GzipHeader();
    private final Packing packing;
    private final Layer outside;
    private final long start;
    private final Inflater inflater;
    private Optional<Layer> inside = Optional.empty();

    Member(Packing packing, Layer outside, long start) {
        this.packing = packing;
        this.outside = outside;
        this.start = start;
        this.inflater = new Inflater(packing == Packing.GZIP);
    }

    /** Takes the next packed bytes; closes itself when it is over. */
    State feed(byte[] data, int from, int to) {
        State state = unpack(data, from, to);
        if (state == State.OVER) {
            close();
        }
        return state;
    }

    private State unpack(byte[] data, int from, int to) {
        int place = packing == Packing.GZIP ? pastHeader(data, from, to) : from;
        inflater.setInput(data, place, to - place);
        try {
            return inflate();
        } catch (DataFormatException itOnlyLookedLikeOne) {
            return State.OVER;
        }
    }

    private int pastHeader(byte[] data, int from, int to) {
        int place = from;
        while (place < to && !header.isOver()) {
            header.take(data[place++]);
        }
        return place;
    }

    private State inflate() throws DataFormatException {
        byte[] unpacked = new byte[ROOM];
        for (int count = inflater.inflate(unpacked); count > 0; count = inflater.inflate(unpacked)) {
            inside().feed(unpacked, count);
        }
        return inflater.finished() || inflater.needsDictionary() ? State.OVER : State.OPEN;
    }

    private Layer inside() {
        Layer layer = inside.orElseGet(() -> outside.inside(packing, start));
        inside = Optional.of(layer);
        return layer;
    }

    @Override
    public void close() {
        inflater.end();
        inside.ifPresent(Layer::close);
    }
}
