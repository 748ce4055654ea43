package coop.ccci.engine.leak;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads several bytes at once; a caller leaves {@link #SLACK} bytes of room after the last place it reads at. */
final class Words {
    static final int SLACK = Long.BYTES;

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Words() {}

    static int fourAt(byte[] data, int place) {
        return (int) INTS.get(data, place);
    }

    static long eightAt(byte[] data, int place) {
        return (long) LONGS.get(data, place);
    }

    /** The first {@code count} (1 to 8) bytes at this place. */
    static long someAt(byte[] data, int place, int count) {
        return eightAt(data, place) & (-1L >>> (Long.SIZE - Byte.SIZE * count));
    }
}
