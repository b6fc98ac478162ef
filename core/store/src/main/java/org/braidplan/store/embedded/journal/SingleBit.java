package org.braidplan.store.embedded.journal;

import java.nio.ByteBuffer;

/**
 * Tells a frame with one flipped bit from one that was never finished.
 *
 * <p>A write that a power cut tore misses whole blocks; a frame that is right again after turning one bit was complete
 * once, and so may have been acknowledged. CRC32C shows which bit it would have to be without trying them all: each place
 * has its own remainder.
 */
final class SingleBit {

    private static final int POLYNOMIAL = 0x82F63B78;

    private SingleBit() {}

    /** Whether turning one bit of what stands at a place makes a whole frame with this number. */
    static boolean explains(byte[] bytes, int at, long number) {
        if (at + Frame.PREFIX > bytes.length) {
            return false;
        }
        return Frame.prefix(bytes, at)
                .map(frame -> frame.fits(bytes, at) && inPayload(bytes, at + Frame.PREFIX, frame.payloadLength()))
                .orElseGet(() -> inPrefix(bytes, at, number));
    }

    private static boolean inPrefix(byte[] bytes, int at, long number) {
        for (int bit = 0; bit < Frame.PREFIX * 8; bit++) {
            int place = at + bit / 8;
            bytes[place] ^= (byte) (1 << bit % 8);
            boolean whole = Frame.whole(bytes, at)
                    .filter(frame -> frame.number() == number)
                    .isPresent();
            bytes[place] ^= (byte) (1 << bit % 8);
            if (whole) {
                return true;
            }
        }
        return false;
    }

    private static boolean inPayload(byte[] bytes, int from, int length) {
        return explains(
                Digests.crc(bytes, from, length) ^ ByteBuffer.wrap(bytes).getInt(from + length), length);
    }

    /** Whether one bit among this many bytes, or of the checksum itself, accounts for this difference of checksums. */
    static boolean explains(int difference, int length) {
        if (Integer.bitCount(difference) == 1) {
            return true;
        }
        int remainder = POLYNOMIAL;
        for (long bit = 0; bit < 8L * length; bit++) {
            if (remainder == difference) {
                return true;
            }
            remainder = remainder >>> 1 ^ -(remainder & 1) & POLYNOMIAL;
        }
        return false;
    }
}
