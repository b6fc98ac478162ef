package org.braidplan.web.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions of everybody who is signed in, in memory; a restart ends them all. */
public final class Sessions {

    /** A session ends after so long without a request. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** A session ends so long after it began, whatever happens. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** No change to an account takes longer to save. */
    private static final Duration LONGEST_CHANGE = Duration.ofMinutes(1);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final Map<String, Session> byDigest = new ConcurrentHashMap<>();

    /** No sessions yet. */
    public Sessions(Clock clock) {
        this.clock = clock;
    }

    /** Begins a session; returns its id, 256 random bits, which is kept only as a digest. */
    public String begin(String userName) {
        sweep();
        String id = random();
        byDigest.put(digest(id), new Session(userName, random(), clock.instant()));
        return id;
    }

    /** The session with this id, unless it has ended; being asked for keeps it alive. */
    public Optional<Session> find(String id) {
        Session session = byDigest.get(digest(id));
        if (session == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (hasEnded(session, now)) {
            end(id);
            return Optional.empty();
        }
        session.seen(now);
        return Optional.of(session);
    }

    /** Ends a session. */
    public void end(String id) {
        byDigest.remove(digest(id));
    }

    /** Ends all sessions of a person. */
    public void endAllOf(String userName) {
        byDigest.values().removeIf(s -> s.userName().equals(userName));
    }

    /**
     * Lets a session outlive a change to its own account that is about to be made by it; {@link #endOthersOf} follows. The
     * change may be noticed before or after whoever made it hears that it is saved.
     */
    public void keep(Session kept) {
        kept.proven(clock.instant().plus(LONGEST_CHANGE));
    }

    /** Ends all sessions of a person but one: that of whoever has just proven again who they are. */
    public void endOthersOf(String userName, Session kept) {
        byDigest.values().removeIf(s -> s != kept && s.userName().equals(userName));
        kept.proven(clock.instant());
    }

    /** Ends the sessions of a person that began, or were last proven, before a moment. */
    void endEarlierOf(String userName, Instant moment) {
        byDigest.values()
                .removeIf(s -> s.userName().equals(userName) && s.proven().isBefore(moment));
    }

    /** Text of 256 random bits that may stand in a cookie, an address or a form. */
    public static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether two secrets are the same, in a time that does not tell where they differ. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private void sweep() {
        Instant now = clock.instant();
        byDigest.values().removeIf(s -> hasEnded(s, now));
    }

    private static boolean hasEnded(Session session, Instant now) {
        return !now.isBefore(session.lastSeen().plus(IDLE))
                || !now.isBefore(session.began().plus(LONGEST));
    }

    private static String digest(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
