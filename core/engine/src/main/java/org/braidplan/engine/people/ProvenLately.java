package org.braidplan.engine.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords that were found right in the last minutes, so that a program that sends its password with every request does not
 * cost a bcrypt each time. It holds no password: only a digest under a key that this process made and never writes.
 */
final class ProvenLately {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 1_000;

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Proof> proofs = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Proof> eldest) {
            return size() > MOST;
        }
    };

    ProvenLately(Clock clock) {
        this.clock = clock;
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        this.key = new SecretKeySpec(bits, "HmacSHA256");
    }

    /** Whether this password was found to fit this hash a short while ago. */
    synchronized boolean was(String hash, char[] password) {
        Proof proof = proofs.get(hash);
        if (proof != null && !clock.instant().isBefore(proof.until)) {
            proofs.remove(hash);
            return false;
        }
        return proof != null && MessageDigest.isEqual(proof.digest, digest(password));
    }

    /** Notes that it fits. */
    synchronized void note(String hash, char[] password) {
        proofs.put(hash, new Proof(digest(password), clock.instant().plus(KEPT)));
    }

    private byte[] digest(char[] password) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(new String(password).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
        }
    }

    private record Proof(byte[] digest, Instant until) {}
}
