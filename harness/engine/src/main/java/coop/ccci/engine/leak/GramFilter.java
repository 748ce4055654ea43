package coop.ccci.engine.leak;

import java.util.List;

/**
 * Says at which distances from a form's start four bytes may stand. Every {@code step}-th place of a text is asked
 * about: whichever form stands there, one of its first {@code step} grams is at such a place.
 *
 * <p>A set of bits that fits in the processor's cache answers almost always; a second hash confirms.
 */
final class GramFilter {
    static final int GRAM = Integer.BYTES;

    private static final int WIDEST_STEP = 8;
    private static final int BITS_PER_FORM = 6;
    private static final int BITS_PER_WORD = 6;
    private static final int BITS_PER_BYTE = 3;

    private final int step;
    private final long[] known;
    private final int knownShift;
    private final byte[] distances;
    private final int distanceShift;

    GramFilter(List<Form> forms, int shortest) {
        step = Math.min(WIDEST_STEP, shortest - GRAM + 1);
        int bits = Math.clamp(Integer.SIZE - Integer.numberOfLeadingZeros(forms.size()) + BITS_PER_FORM, 16, 24);
        known = new long[1 << (bits - BITS_PER_WORD)];
        knownShift = Integer.SIZE - bits + BITS_PER_WORD;
        distances = new byte[1 << (bits - BITS_PER_BYTE)];
        distanceShift = Integer.SIZE - bits + BITS_PER_BYTE;
        forms.forEach(this::add);
    }

    private void add(Form form) {
        byte[] start = new byte[step + GRAM + Words.SLACK];
        form.copyTo(start, step + GRAM - 1);
        for (int distance = 0; distance < step; distance++) {
            int hash = hash(start, distance);
            known[hash >>> knownShift] |= 1L << hash;
            distances[slot(start, distance)] |= (byte) (1 << distance);
        }
    }

    /** How far apart the places are that must be asked about. */
    int step() {
        return step;
    }

    /** A bit for each distance at which a form's start may lie before this place. */
    int distancesAt(byte[] data, int place) {
        return distances[slot(data, place)] & 0xff;
    }

    /** The first place from {@code place}, step by step, that may be inside a form's start; beyond last if none. */
    int next(byte[] data, int place, int last) {
        int at = place;
        int stride = 4 * step;
        while (at <= last - stride && quiet(data, at)) {
            at += stride;
        }
        while (at <= last && (bit(data, at) & 1) == 0) {
            at += step;
        }
        return at;
    }

    // Four lookups that do not wait for each other.
    private boolean quiet(byte[] data, int at) {
        return ((bit(data, at) | bit(data, at + step) | bit(data, at + 2 * step) | bit(data, at + 3 * step)) & 1) == 0;
    }

    private long bit(byte[] data, int place) {
        int hash = hash(data, place);
        return known[hash >>> knownShift] >>> hash;
    }

    private static int hash(byte[] data, int place) {
        return Words.fourAt(data, place) * 0x9E3779B1;
    }

    private int slot(byte[] data, int place) {
        return (Words.fourAt(data, place) * 0x85EBCA6B) >>> distanceShift;
    }
}
