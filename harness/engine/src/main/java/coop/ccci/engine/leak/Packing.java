package coop.ccci.engine.leak;

import java.util.Optional;

/** A compressed stream that is recognised by its first bytes, wherever it begins. */
enum Packing {
    GZIP("gzip"),
    ZLIB("zlib");

    /** How many bytes it takes to recognise one. */
    static final int MAGIC = 4;

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final byte GZIP_FIRST = 0x1f;
    private static final byte ZLIB_FIRST = 0x78;

    private final String label;

    Packing(String label) {
        this.label = label;
    }

    /** What results.json calls it. */
    String label() {
        return label;
    }

    /** What begins at this place, if anything does. */
    static Optional<Packing> at(byte[] data, int place) {
        if (data[place] == GZIP_FIRST) {
            boolean deflated = data[place + 1] == (byte) 0x8b && data[place + 2] == 8;
            return deflated && (data[place + 3] & 0xe0) == 0 ? Optional.of(GZIP) : Optional.empty();
        }
        return data[place] == ZLIB_FIRST && isZlibLevel(data[place + 1]) ? Optional.of(ZLIB) : Optional.empty();
    }

    private static boolean isZlibLevel(byte flags) {
        return switch (flags & 0xff) {
            case 0x01, 0x5e, 0x9c, 0xda -> true;
            default -> false;
        };
    }

    /** The first place in {@code [from, end)} at which one may begin; {@code end} if none. */
    static int next(byte[] data, int from, int end) {
        int place = from;
        while (place < end) {
            if (noneOfEight(Words.eightAt(data, place))) {
                place += Long.BYTES;
            } else if (at(data, place).isPresent()) {
                return place;
            } else {
                place++;
            }
        }
        return end;
    }

    private static boolean noneOfEight(long eight) {
        long gzip = eight ^ ONES * GZIP_FIRST;
        long zlib = eight ^ ONES * ZLIB_FIRST;
        return ((zero(gzip) | zero(zlib)) & HIGHS) == 0;
    }

    // The highest bit of a byte that is zero; it may also be set in the byte above one.
    private static long zero(long eight) {
        return (eight - ONES) & ~eight;
    }
}
