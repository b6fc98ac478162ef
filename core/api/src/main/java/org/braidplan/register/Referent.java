package org.braidplan.register;

/** What a field of a record can name. */
public enum Referent {
    /** An action, by reference. */
    ACTION,
    /** An indicator, by key. */
    INDICATOR,
    /** A recommendation, by key. */
    RECOMMENDATION,
    /** A strand, by key. */
    STRAND,
    /** A person or post; free text, with those already known offered. */
    PERSON,
    /** A record of another register of the same strand, by key. */
    RECORD
}
