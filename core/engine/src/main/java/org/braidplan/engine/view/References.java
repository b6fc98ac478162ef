package org.braidplan.engine.view;

/** The order of references: {@code CSE-9} before {@code CSE-12}. */
final class References {

    private static final int DIGITS = 9;

    private References() {}

    /** A text whose order is that of prefix and number. */
    static String sortable(String ref) {
        int dash = ref.lastIndexOf('-');
        String number = ref.substring(dash + 1);
        return ref.substring(0, dash + 1) + "0".repeat(Math.max(0, DIGITS - number.length())) + number;
    }
}
