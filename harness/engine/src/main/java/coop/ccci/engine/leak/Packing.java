package coop.ccci.engine.leak;

/** A compressed stream that is recognised by its first bytes: gzip wherever it begins, zlib only as a whole. */
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

    private static boolean isGzip(byte[] data, int place) {
        return data[place] == GZIP_FIRST
                && data[place + 1] == (byte) 0x8b
                && data[place + 2] == 8
                && (data[place + 3] & 0xe0) == 0;
    }

    /** Whether a stream whose first bytes are at this place is a zlib stream. */
    static boolean isZlib(byte[] data, int place) {
        return data[place] == ZLIB_FIRST
                && switch (data[place + 1] & 0xff) {
                    case 0x01, 0x5e, 0x9c, 0xda -> true;
                    default -> false;
                };
    }

    /** The first place in {@code [from, end)} at which a gzip member may begin; {@code end} if none. */
    static int nextGzip(byte[] data, int from, int end) {
        for (int place = from; place < end; place += Long.BYTES) {
            for (long hits = firstsIn(Words.eightAt(data, place)); hits != 0; hits &= hits - 1) {
                int hit = place + Long.numberOfTrailingZeros(hits) / Byte.SIZE;
                if (hit < end && isGzip(data, hit)) {
                    return hit;
                }
            }
        }
        return end;
    }

    // The highest bit of each byte that may be the first of a member.
    private static long firstsIn(long eight) {
        long zeroWhereFirst = eight ^ ONES * GZIP_FIRST;
        return (zeroWhereFirst - ONES) & ~zeroWhereFirst & HIGHS;
    }
}
