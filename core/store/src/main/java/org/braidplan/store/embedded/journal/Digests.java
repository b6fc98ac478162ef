package org.braidplan.store.embedded.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.CRC32C;

/** The checksums and digests that the store's files carry. */
public final class Digests {

    /** The length of a SHA-256 digest in bytes. */
    public static final int LENGTH = 32;

    private Digests() {}

    /** SHA-256 over all parts, one after the other. */
    public static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** What stands before the first entry in the chain of a journal with this identity. */
    public static byte[] beforeFirst(UUID store) {
        return sha256(ByteBuffer.allocate(16)
                .putLong(store.getMostSignificantBits())
                .putLong(store.getLeastSignificantBits())
                .array());
    }

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** CRC32C over a range. */
    public static int crc(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }
}
