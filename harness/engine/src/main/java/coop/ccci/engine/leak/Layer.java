package coop.ccci.engine.leak;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** One stream of bytes and, while it passes, everything packed into it. */
final class Layer implements AutoCloseable {
    private final Place place;
    private final int depth;
    private final Sightings sightings;
    private final Allowance allowance;
    private final MultiMatcher matcher;
    private final MatchStream stream;
    private final List<Member> members = new ArrayList<>();

    Layer(Place place, MultiMatcher matcher, Sightings sightings, Allowance allowance, int room) {
        this(place, 0, matcher, sightings, allowance, room);
    }

    private Layer(Place place, int depth, MultiMatcher matcher, Sightings sightings, Allowance allowance, int room) {
        this.place = place;
        this.depth = depth;
        this.matcher = matcher;
        this.sightings = sightings;
        this.allowance = allowance;
        this.stream = new MatchStream(matcher, room, (form, start) -> sightings.add(place, form, start));
    }

    /** What is packed into this one at a byte of it. */
    Layer inside(Packing packing, long start) {
        return new Layer(place.inside(packing, start), depth + 1, matcher, sightings, allowance, Member.ROOM);
    }

    /** Reads the input to its end. */
    void readAll(InputStream input) throws IOException {
        for (int count = stream.feed(input); count >= 0; count = stream.feed(input)) {
            unpack(count);
        }
    }

    /** Takes the next bytes, which were unpacked. */
    void feed(byte[] bytes, int length) {
        allowance.spend(length);
        stream.feed(bytes, 0, length);
        unpack(length);
    }

    private void unpack(int fresh) {
        stream.show(fresh + Packing.MAGIC - 1, (data, from, to) -> unpack(data, from, to - fresh, to));
        stream.forget(stream.end());
    }

    private void unpack(byte[] data, int from, int fresh, int to) {
        members.removeIf(member -> member.feed(data, fresh, to) == Member.State.OVER);
        int end = to - Packing.MAGIC + 1;
        if (from < end && placeOf(from, to) == 0 && Packing.isZlib(data, from)) {
            open(Packing.ZLIB, data, from, to);
        }
        for (int start = Packing.nextGzip(data, from, end);
                start < end;
                start = Packing.nextGzip(data, start + 1, end)) {
            open(Packing.GZIP, data, start, to);
        }
    }

    private long placeOf(int index, int to) {
        return stream.end() - (to - index);
    }

    private void open(Packing packing, byte[] data, int start, int to) {
        if (allowance.excludes(packing, depth)) {
            return;
        }
        Member member = new Member(packing, this, placeOf(start, to));
        if (member.feed(data, start, to) == Member.State.OPEN) {
            allowance.open(members.size());
            members.add(member);
        }
    }

    @Override
    public void close() {
        members.forEach(Member::close);
    }
}
