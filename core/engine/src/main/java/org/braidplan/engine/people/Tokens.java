package org.braidplan.engine.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.braidplan.engine.document.Documents;
import org.braidplan.store.Document;
import org.braidplan.store.Intent;
import org.braidplan.store.Query;
import org.braidplan.store.Store;
import org.braidplan.store.Unit;

/** Bearer tokens: 256 random bits each, kept only as SHA-256 digests. */
final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Store store;

    Tokens(Store store) {
        this.store = store;
    }

    /** Makes a token; it starts with {@code braid_}, so that people and scanners know one when they see it. */
    String create(String by, String userName, String purpose, Instant expires) {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        String token = "braid_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        store.write(new Intent(by, "Made a token for " + userName + ": " + purpose), unit -> {
            TokenNote note = new TokenNote(userName, purpose, unit.moment(), expires, by);
            unit.put(PeopleCollections.TOKENS, digest(token), Unit.NEW, Documents.of(note));
            return null;
        });
        return token;
    }

    /** Whose token this is, unless it has expired. */
    Optional<String> userName(String token, Instant now) {
        return store.read(snapshot -> snapshot.find(PeopleCollections.TOKENS, digest(token)))
                .map(document -> Documents.to(TokenNote.class, document.body()))
                .filter(note -> now.isBefore(note.expires()))
                .map(TokenNote::userName);
    }

    /** Takes all of somebody's tokens away. */
    static void revoke(Unit unit, String userName) {
        for (Document token : unit.list(Query.in(PeopleCollections.TOKENS).where("userName", userName))) {
            unit.delete(PeopleCollections.TOKENS, token.key(), token.revision());
        }
    }

    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** A token as the store keeps it. */
    record TokenNote(String userName, String purpose, Instant made, Instant expires, String by) {}
}
