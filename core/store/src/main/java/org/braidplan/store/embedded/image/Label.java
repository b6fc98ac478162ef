package org.braidplan.store.embedded.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** What an image says of itself: of which journal it is, how far it reaches, and while which power it was written. */
final class Label {

    private static final byte[] STORE = {1};
    private static final byte[] REACH = {2};
    private static final byte[] POWER = {3};

    /**
     * How far an image reaches.
     *
     * @param entry the newest entry in it; 0 when there is none
     * @param hash that entry's
     * @param moment when it was written; the epoch when there is none
     */
    record Reach(long entry, byte[] hash, Instant moment) {

        static final Reach NOTHING = new Reach(0, new byte[0], Instant.EPOCH);
    }

    private final MVMap<byte[], byte[]> map;

    Label(MVMap<byte[], byte[]> map) {
        this.map = map;
    }

    Optional<UUID> journal() {
        byte @Nullable [] id = map.get(STORE);
        return id == null
                ? Optional.empty()
                : Optional.of(new UUID(
                        ByteBuffer.wrap(id).getLong(), ByteBuffer.wrap(id).getLong(8)));
    }

    void note(UUID journal) {
        map.put(
                STORE,
                ByteBuffer.allocate(16)
                        .putLong(journal.getMostSignificantBits())
                        .putLong(journal.getLeastSignificantBits())
                        .array());
    }

    boolean hasPower(String power) {
        return Arrays.equals(map.get(POWER), power.getBytes(StandardCharsets.UTF_8));
    }

    void notePower(String power) {
        map.put(POWER, power.getBytes(StandardCharsets.UTF_8));
    }

    Reach reach() {
        byte @Nullable [] bytes = map.get(REACH);
        if (bytes == null) {
            return Reach.NOTHING;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long entry = in.getLong();
        Instant moment = Instant.ofEpochMilli(in.getLong());
        return new Reach(entry, Arrays.copyOfRange(bytes, 16, bytes.length), moment);
    }

    void note(Reach reach) {
        map.put(
                REACH,
                ByteBuffer.allocate(16 + reach.hash().length)
                        .putLong(reach.entry())
                        .putLong(reach.moment().toEpochMilli())
                        .put(reach.hash())
                        .array());
    }

    void readAll() {
        ImageStore.readAll(map);
    }
}
