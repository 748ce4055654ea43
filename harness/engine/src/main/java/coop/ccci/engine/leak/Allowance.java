package coop.ccci.engine.leak;

import coop.ccci.model.HostTrouble;

/** How far one place is unpacked; what is packed deeper or larger is refused aloud, for it would stay unseen. */
final class Allowance {
    private static final int MOST_LEVELS = 4;
    private static final int MOST_AT_ONCE = 64;
    private static final long MOST_BYTES = 8L << 30;

    private final String place;
    private long bytesLeft;

    Allowance(String place, long bytes) {
        this.place = place;
        this.bytesLeft = bytes;
    }

    static Allowance usual(String place) {
        return new Allowance(place, MOST_BYTES);
    }

    /** Takes note of unpacked bytes. */
    void spend(int bytes) {
        bytesLeft -= bytes;
        if (bytesLeft < 0) {
            throw refused("it unpacks to more bytes than are looked through");
        }
    }

    /** Whether a packed stream is too deep to be opened; text may look like zlib, so only gzip is refused. */
    boolean excludes(Packing packing, int depth) {
        if (depth < MOST_LEVELS) {
            return false;
        }
        if (packing == Packing.GZIP) {
            throw refused("archives in it are nested more than " + MOST_LEVELS + " deep");
        }
        return true;
    }

    /** Takes note of one more packed stream that is open beside these. */
    void open(int others) {
        if (others >= MOST_AT_ONCE) {
            throw refused("more than " + MOST_AT_ONCE + " compressed streams begin inside one another in it");
        }
    }

    private HostTrouble refused(String why) {
        return new HostTrouble(
                "scanning " + place + " for leaked secrets: " + why,
                "look into it by hand, and keep such archives out of what the run collects");
    }
}
