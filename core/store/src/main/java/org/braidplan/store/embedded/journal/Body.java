package org.braidplan.store.embedded.journal;

import java.security.SecureRandom;

/**
 * The JSON of one state of a document, beside the entry that the chain runs over.
 *
 * @param redacted something was erased; the digest is the one that the redaction's entry names, not the original one
 * @param salt 16 random bytes that go into the digest, so that a short text cannot be guessed from it once it is erased
 */
public record Body(boolean redacted, byte[] salt, byte[] json) {

    static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new body with a salt of its own. */
    public static Body of(byte[] json) {
        return new Body(false, newSalt(), json);
    }

    /** What is left of a body after something was erased. */
    public static Body remainder(byte[] json) {
        return new Body(true, newSalt(), json);
    }

    /** SHA-256 over salt and JSON, in hexadecimal digits. */
    public String digest() {
        return Digests.hex(Digests.sha256(salt, json));
    }

    private static byte[] newSalt() {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return salt;
    }
}
