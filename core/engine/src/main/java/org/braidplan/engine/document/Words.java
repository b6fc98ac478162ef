package org.braidplan.engine.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and counts as sentences have them. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Words() {}

    /** A date as people read it: {@code 7 November 2014}. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** A number and a noun: {@code 1 update}, {@code 2 updates}. */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
