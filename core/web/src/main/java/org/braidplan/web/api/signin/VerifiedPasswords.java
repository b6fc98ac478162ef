package org.braidplan.web.api.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords that were right a moment ago, so that a program which sends its own with every request costs one bcrypt in five
 * minutes. Held as HMAC-SHA-256 under a key that lives and dies with this object; the passwords themselves are not kept.
 */
final class VerifiedPasswords {

    private static final Duration FOR = Duration.ofMinutes(5);
    private static final int MOST = 1000;

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Verified> verified = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > MOST;
        }
    };

    private long age;

    private record Verified(String userName, Instant until) {}

    VerifiedPasswords(Clock clock) {
        this.clock = clock;
        byte[] salt = new byte[32];
        new SecureRandom().nextBytes(salt);
        key = new SecretKeySpec(salt, "HmacSHA256");
    }

    /** The user name that these credentials were verified for. */
    synchronized Optional<String> find(String credentials) {
        Verified found = verified.get(digest(credentials));
        if (found == null || found.until().isBefore(clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(found.userName());
    }

    /** How often all was forgotten: to be asked before verifying, and given when that is done. */
    synchronized long age() {
        return age;
    }

    /** Remembers credentials that have been verified, unless an account has changed since that began. */
    synchronized void add(String credentials, String userName, long before) {
        if (before == age) {
            verified.put(digest(credentials), new Verified(userName, clock.instant().plus(FOR)));
        }
    }

    /** Forgets all, as is due whenever an account has changed. */
    synchronized void clear() {
        age++;
        verified.clear();
    }

    private String digest(String credentials) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(credentials.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
        }
    }
}
