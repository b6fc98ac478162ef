package org.braidplan.web.signin;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Somebody's time between signing in and out, in memory only. */
public final class Session {

    private static final int REMEMBERED_FORMS = 50;

    private final String userName;
    private final String csrf;
    private final Instant began;
    private volatile Instant lastSeen;
    private volatile Instant proven;
    private Optional<String> notice = Optional.empty();
    private final Map<String, String> sent = new LinkedHashMap<>();

    Session(String userName, String csrf, Instant now) {
        this.userName = userName;
        this.csrf = csrf;
        this.began = now;
        this.lastSeen = now;
        this.proven = now;
    }

    public String userName() {
        return userName;
    }

    /** The token that every form of this session carries. */
    public String csrf() {
        return csrf;
    }

    Instant began() {
        return began;
    }

    /** When whoever it belongs to last gave the password. */
    Instant proven() {
        return proven;
    }

    void proven(Instant now) {
        proven = now;
    }

    Instant lastSeen() {
        return lastSeen;
    }

    void seen(Instant now) {
        lastSeen = now;
    }

    /** Keeps a sentence for the next page that is shown. */
    public synchronized void say(String sentence) {
        notice = Optional.of(sentence);
    }

    /** The sentence that was kept, once. */
    public synchronized Optional<String> takeNotice() {
        Optional<String> taken = notice;
        notice = Optional.empty();
        return taken;
    }

    /**
     * Does something once for a showing of a form, however often it is sent; sent again, it only leads to the same address.
     *
     * @param once the token of that showing; empty for a form without one, which is always done
     * @param work does it and returns the address to go to; when it throws, it may be sent again
     */
    public String once(String once, Supplier<String> work) {
        synchronized (sent) {
            String before = once.isEmpty() ? null : sent.get(once);
            if (before != null) {
                return before;
            }
            String address = work.get();
            if (!once.isEmpty()) {
                sent.put(once, address);
                if (sent.size() > REMEMBERED_FORMS) {
                    sent.remove(sent.keySet().iterator().next());
                }
            }
            return address;
        }
    }
}
