package coop.ccci.engine.leak;

import java.util.Arrays;

/** A fixed set of numbers, each with its index; open addressing, at most half full. */
final class LongTable {
    private static final int ABSENT = -1;

    private final long[] keys;
    private final int[] indexes;
    private final int mask;
    private int count;

    LongTable(int mostKeys) {
        int size = Integer.highestOneBit(Math.max(mostKeys, 4)) * 4;
        keys = new long[size];
        indexes = new int[size];
        Arrays.fill(indexes, ABSENT);
        mask = size - 1;
    }

    /** The key's index, which is the next free one if the key is new. */
    int add(long key) {
        int slot = slot(key);
        if (indexes[slot] == ABSENT) {
            keys[slot] = key;
            indexes[slot] = count++;
        }
        return indexes[slot];
    }

    /** The key's index, negative if it is absent. */
    int indexOf(long key) {
        return indexes[slot(key)];
    }

    private int slot(long key) {
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (indexes[slot] != ABSENT && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
