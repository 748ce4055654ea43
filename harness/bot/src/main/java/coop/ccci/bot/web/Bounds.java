package coop.ccci.bot.web;

/** How much a folder that is sent may be: bytes on the way, bytes and files unpacked, and how many times smaller it was made. */
record Bounds(long packed, long unpacked, int entries, int ratio) {
    static final Bounds USUAL = new Bounds(32L << 20, 256L << 20, 5000, 100);

    /** Below this, bytes are not compared with what they were packed into: little text can shrink a lot. */
    private static final long ANYHOW = 1L << 20;

    /** What so many bytes may become. */
    long of(long bytes) {
        return Math.min(unpacked, ANYHOW + ratio * bytes);
    }
}
