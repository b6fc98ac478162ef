package org.braidplan.plan;

/** Where an action stands, as a colour and always also as a word. */
public enum Rating {
    BLUE("Proven"),
    GREEN("On course"),
    AMBER("Late"),
    RED("Very late"),
    GREY("Not due to start");

    private final String word;

    Rating(String word) {
        this.word = word;
    }

    /** The word that pages show. */
    public String word() {
        return word;
    }

    /** Whether somebody who claims {@code this} claims better than {@code other}. */
    public boolean isBetterThan(Rating other) {
        return this != GREY && other != GREY && ordinal() < other.ordinal();
    }
}
