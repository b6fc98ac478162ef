package org.braidplan.check;

/**
 * What a finding is about, and so where it is mended.
 *
 * @param kind one of {@code action}, {@code indicator}, {@code recommendation}, {@code review}, {@code strand}, {@code record}
 * @param strand the strand's key; empty where it belongs to none
 * @param register for a record its register's key, else empty
 * @param key reference or key
 */
public record Subject(Kind kind, String strand, String register, String key) {

    /** What there is to find fault with. */
    public enum Kind {
        ACTION,
        INDICATOR,
        RECOMMENDATION,
        REVIEW,
        STRAND,
        RECORD
    }

    public static Subject action(String strand, String ref) {
        return new Subject(Kind.ACTION, strand, "", ref);
    }

    public static Subject indicator(String strand, String key) {
        return new Subject(Kind.INDICATOR, strand, "", key);
    }

    /** A recommendation; {@code strand} may be empty. */
    public static Subject recommendation(String strand, String key) {
        return new Subject(Kind.RECOMMENDATION, strand, "", key);
    }

    public static Subject review(String key) {
        return new Subject(Kind.REVIEW, "", "", key);
    }

    public static Subject strand(String key) {
        return new Subject(Kind.STRAND, key, "", key);
    }

    public static Subject record(String strand, String register, String key) {
        return new Subject(Kind.RECORD, strand, register, key);
    }
}
