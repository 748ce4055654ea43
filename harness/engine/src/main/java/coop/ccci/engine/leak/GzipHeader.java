package coop.ccci.engine.leak;

import java.util.EnumSet;
import java.util.Iterator;

/** Reads past the header of a gzip member, byte by byte (RFC 1952, section 2.3). */
final class GzipHeader {
    private static final int FLAGS = 3;
    private static final int FIXED_LENGTH = 10;
    private static final int ALWAYS = 0x100;

    private enum Part {
        FIXED(ALWAYS),
        EXTRA_LENGTH(4),
        EXTRA(4),
        NAME(8),
        COMMENT(16),
        CHECKSUM(2),
        DATA(ALWAYS);

        private final int flag;

        Part(int flag) {
            this.flag = flag;
        }
    }

    private final Iterator<Part> parts = EnumSet.allOf(Part.class).iterator();
    private Part part = parts.next();
    private int flags = ALWAYS;
    private int seen;
    private int extra;

    /** Whether the next byte is the first of the data. */
    boolean isOver() {
        return part == Part.DATA;
    }

    /** Takes the next byte of the header. */
    void take(byte next) {
        int value = next & 0xff;
        int place = seen++;
        boolean last = switch (part) {
            case FIXED -> fixed(place, value);
            case EXTRA_LENGTH -> extraLength(place, value);
            case EXTRA -> seen == extra;
            case NAME, COMMENT -> value == 0;
            case CHECKSUM -> seen == 2;
            case DATA -> false;
        };
        if (last) {
            advance();
        }
    }

    private boolean fixed(int place, int value) {
        if (place == FLAGS) {
            flags |= value;
        }
        return seen == FIXED_LENGTH;
    }

    private boolean extraLength(int place, int value) {
        extra |= value << (Byte.SIZE * place);
        return seen == 2;
    }

    private void advance() {
        seen = 0;
        do {
            part = parts.next();
        } while ((flags & part.flag) == 0 || (part == Part.EXTRA && extra == 0));
    }
}
