package org.braidplan.store.embedded.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.braidplan.store.embedded.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * One entry as bytes: a prefix with a checksum of its own, the header, its place in the chain, the bodies, a checksum.
 *
 * <pre>
 * prefix  4 magic  8 number  8 acknowledged  4 flags  4 header length  4 bodies length  4 CRC32C of these 32 bytes
 * payload header (JSON)  32 hash  bodies  4 CRC32C of header, hash and bodies
 * body    1 kind (0 none, 1 whole, 2 redacted); unless none: 16 salt, 4 length, JSON
 * </pre>
 *
 * @param number the entry's
 * @param acknowledged the newest entry that was on disk for certain when this one was written
 * @param redaction whether the entry orders a redaction
 */
record Frame(long number, long acknowledged, boolean redaction, int headerLength, int bodiesLength) {

    static final int PREFIX = 36;
    /** Bytes that no UTF-8 text contains, so that no document can look like a frame. */
    static final int MAGIC = 0xFFBEA1D1;

    private static final int TRAILER = 4;

    /** The length of the whole frame in bytes. */
    long length() {
        return (long) PREFIX + headerLength + Digests.LENGTH + bodiesLength + TRAILER;
    }

    /** Writes an entry that follows one with this hash. */
    static byte[] encode(Entry entry, long acknowledged, byte[] hashBefore) {
        byte[] header = Header.write(entry);
        return encode(entry, header, Digests.sha256(hashBefore, header), acknowledged);
    }

    /** Writes an entry again, with its own header and hash as they were read. */
    static byte[] encode(Entry entry, byte[] header, byte[] hash, long acknowledged) {
        int bodies = 0;
        for (DocumentChange change : entry.changes()) {
            Body body = change.body();
            bodies += 1 + (body == null ? 0 : Body.SALT + 4 + body.json().length);
        }
        ByteBuffer out =
                ByteBuffer.allocate(Math.toIntExact(PREFIX + header.length + Digests.LENGTH + (long) bodies + TRAILER));
        out.putInt(MAGIC).putLong(entry.number()).putLong(acknowledged);
        out.putInt(entry.order() == null ? 0 : 1).putInt(header.length).putInt(bodies);
        out.putInt(Digests.crc(out.array(), 0, PREFIX - 4));
        out.put(header).put(hash);
        for (DocumentChange change : entry.changes()) {
            put(out, change.body());
        }
        out.putInt(Digests.crc(out.array(), PREFIX, out.position() - PREFIX));
        return out.array();
    }

    private static void put(ByteBuffer out, @Nullable Body body) {
        if (body == null) {
            out.put((byte) 0);
        } else {
            out.put((byte) (body.redacted() ? 2 : 1)).put(body.salt());
            out.putInt(body.json().length).put(body.json());
        }
    }

    /** The prefix at a place, if its checksum is right. */
    static Optional<Frame> prefix(byte[] bytes, int at) {
        if (at + PREFIX > bytes.length) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, at, PREFIX);
        if (in.getInt() != MAGIC
                || Digests.crc(bytes, at, PREFIX - 4) != ByteBuffer.wrap(bytes).getInt(at + 32)) {
            return Optional.empty();
        }
        Frame frame = new Frame(in.getLong(), in.getLong(), in.getInt() == 1, in.getInt(), in.getInt());
        return frame.headerLength < 0 || frame.bodiesLength < 0 ? Optional.empty() : Optional.of(frame);
    }

    /** The frame at a place, if it is whole and both checksums are right. */
    static Optional<Frame> whole(byte[] bytes, int at) {
        return prefix(bytes, at).filter(frame -> frame.fits(bytes, at) && frame.payloadIsRight(bytes, at));
    }

    boolean fits(byte[] bytes, int at) {
        return at + length() <= bytes.length;
    }

    private boolean payloadIsRight(byte[] bytes, int at) {
        int from = at + PREFIX;
        int length = payloadLength();
        return Digests.crc(bytes, from, length) == ByteBuffer.wrap(bytes).getInt(from + length);
    }

    /** The length of what the second checksum covers. */
    int payloadLength() {
        return headerLength + Digests.LENGTH + bodiesLength;
    }

    byte[] header(byte[] bytes, int at) {
        return Arrays.copyOfRange(bytes, at + PREFIX, at + PREFIX + headerLength);
    }

    byte[] hash(byte[] bytes, int at) {
        int from = at + PREFIX + headerLength;
        return Arrays.copyOfRange(bytes, from, from + Digests.LENGTH);
    }

    /** The entry in this frame, which must be whole. */
    Entry entry(byte[] bytes, int at) {
        int from = at + PREFIX + headerLength + Digests.LENGTH;
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bodiesLength);
        List<@Nullable Body> bodies = new ArrayList<>();
        while (in.hasRemaining()) {
            int kind = in.get();
            if (kind == 0) {
                bodies.add(null);
                continue;
            }
            byte[] salt = new byte[Body.SALT];
            in.get(salt);
            byte[] json = new byte[in.getInt()];
            in.get(json);
            bodies.add(new Body(kind == 2, salt, json));
        }
        return Header.read(Json.object(bytes, at + PREFIX, headerLength), bodies, hash(bytes, at));
    }
}
