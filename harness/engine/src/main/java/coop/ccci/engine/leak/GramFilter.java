package coop.ccci.engine.leak;

import java.util.List;

/**
 * Says at which distances from a pattern's start four bytes may stand. Every {@code step}-th place of a text is asked
 * about: whichever pattern stands there, one of its first {@code step} grams is at such a place.
 */
final class GramFilter {
    static final int GRAM = Integer.BYTES;

    private static final int WIDEST_STEP = 8;
    private static final int SLOTS_PER_GRAM = 16;
    private static final int MOST_SLOT_BITS = 19;

    private final int step;
    private final byte[] distances;
    private final int shift;

    GramFilter(List<Form> forms, int shortest) {
        step = Math.min(WIDEST_STEP, shortest - GRAM + 1);
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(forms.size() * step * SLOTS_PER_GRAM);
        int slotBits = Math.clamp(bits, 10, MOST_SLOT_BITS);
        distances = new byte[1 << slotBits];
        shift = Integer.SIZE - slotBits;
        forms.forEach(this::add);
    }

    private void add(Form form) {
        byte[] start = new byte[step + GRAM + Words.SLACK];
        form.copyTo(start, step + GRAM - 1);
        for (int distance = 0; distance < step; distance++) {
            distances[slot(start, distance)] |= (byte) (1 << distance);
        }
    }

    /** How far apart the places are that must be asked about. */
    int step() {
        return step;
    }

    /** A bit for each distance at which a pattern's start may lie before this place. */
    int distancesAt(byte[] data, int place) {
        return distances[slot(data, place)] & 0xff;
    }

    /** The first place from {@code place}, step by step, that may be inside a pattern's start; beyond last if none. */
    int next(byte[] data, int place, int last) {
        int at = place;
        int stride = 4 * step;
        while (at <= last - stride && quiet(data, at)) {
            at += stride;
        }
        while (at <= last && distancesAt(data, at) == 0) {
            at += step;
        }
        return at;
    }

    // Four lookups that do not wait for each other.
    private boolean quiet(byte[] data, int at) {
        return (distances[slot(data, at)]
                        | distances[slot(data, at + step)]
                        | distances[slot(data, at + 2 * step)]
                        | distances[slot(data, at + 3 * step)])
                == 0;
    }

    private int slot(byte[] data, int place) {
        return (Words.fourAt(data, place) * 0x9E3779B1) >>> shift;
    }
}
