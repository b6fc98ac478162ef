package org.braidplan.store.embedded.image;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Bytes in their unsigned order. */
final class OrderedBytes extends BasicDataType<byte[]> {

    static final OrderedBytes TYPE = new OrderedBytes();

    private static final int OBJECT = 16;

    private OrderedBytes() {}

    @Override
    public int compare(byte[] one, byte[] other) {
        return Arrays.compareUnsigned(one, other);
    }

    @Override
    public int binarySearch(byte[] key, Object storage, int size, int initialGuess) {
        byte[][] keys = (byte[][]) storage;
        int low = 0;
        int high = size - 1;
        int at = initialGuess - 1;
        if (at < 0 || at > high) {
            at = high >>> 1;
        }
        while (low <= high) {
            int order = Arrays.compareUnsigned(key, keys[at]);
            if (order > 0) {
                low = at + 1;
            } else if (order < 0) {
                high = at - 1;
            } else {
                return at;
            }
            at = low + high >>> 1;
        }
        return -(low + 1);
    }

    @Override
    public int getMemory(byte[] bytes) {
        return OBJECT + bytes.length;
    }

    @Override
    public void write(WriteBuffer out, byte[] bytes) {
        out.putVarInt(bytes.length).put(bytes);
    }

    @Override
    public byte[] read(ByteBuffer in) {
        byte[] bytes = new byte[DataUtils.readVarInt(in)];
        in.get(bytes);
        return bytes;
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
