package org.braidplan.web.api.http;

import java.util.List;
import java.util.Optional;

/**
 * A named member of a JSON object.
 *
 * @param meaning a short sentence for the API's description
 * @param required whether a request must give it
 * @param nullable whether it may be null, which means that there is none
 * @param choices of {@link Kind#CHOICE}, else empty
 * @param shape of {@link Kind#OBJECT} and {@link Kind#OBJECTS}
 */
public record Field(
        String name,
        Kind kind,
        String meaning,
        boolean required,
        boolean nullable,
        List<String> choices,
        Optional<Shape> shape) {

    public Field {
        choices = List.copyOf(choices);
    }

    /** What stands in a member. Dates are ISO-8601 ({@code 2014-11-07}), moments ISO-8601 in UTC, numbers decimal and exact. */
    public enum Kind {
        TEXT,
        WHOLE,
        NUMBER,
        YES_NO,
        DATE,
        MOMENT,
        CHOICE,
        TEXTS,
        DATES,
        OBJECT,
        OBJECTS,
        ANY
    }

    public static Field text(String name, String meaning) {
        return of(name, Kind.TEXT, meaning);
    }

    public static Field whole(String name, String meaning) {
        return of(name, Kind.WHOLE, meaning);
    }

    public static Field number(String name, String meaning) {
        return of(name, Kind.NUMBER, meaning);
    }

    public static Field yesNo(String name, String meaning) {
        return of(name, Kind.YES_NO, meaning);
    }

    public static Field date(String name, String meaning) {
        return of(name, Kind.DATE, meaning);
    }

    public static Field moment(String name, String meaning) {
        return of(name, Kind.MOMENT, meaning);
    }

    public static Field choice(String name, List<String> choices, String meaning) {
        return new Field(name, Kind.CHOICE, meaning, false, false, choices, Optional.empty());
    }

    public static Field texts(String name, String meaning) {
        return of(name, Kind.TEXTS, meaning);
    }

    public static Field dates(String name, String meaning) {
        return of(name, Kind.DATES, meaning);
    }

    public static Field object(String name, Shape shape, String meaning) {
        return new Field(name, Kind.OBJECT, meaning, false, false, List.of(), Optional.of(shape));
    }

    public static Field objects(String name, Shape shape, String meaning) {
        return new Field(name, Kind.OBJECTS, meaning, false, false, List.of(), Optional.of(shape));
    }

    public static Field any(String name, String meaning) {
        return of(name, Kind.ANY, meaning);
    }

    private static Field of(String name, Kind kind, String meaning) {
        return new Field(name, kind, meaning, false, false, List.of(), Optional.empty());
    }

    /** The same, and a request must give it. */
    public Field needed() {
        return new Field(name, kind, meaning, true, nullable, choices, shape);
    }

    /** The same, and it may be null. */
    public Field orNull() {
        return new Field(name, kind, meaning, required, true, choices, shape);
    }
}
