package org.braidplan.web.api.shape;

import static org.braidplan.web.api.http.Field.choice;
import static org.braidplan.web.api.http.Field.moment;
import static org.braidplan.web.api.http.Field.number;
import static org.braidplan.web.api.http.Field.objects;
import static org.braidplan.web.api.http.Field.text;
import static org.braidplan.web.api.http.Field.whole;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Reading;
import org.braidplan.page.Choices;
import org.braidplan.web.api.http.Field;
import org.braidplan.web.api.http.Input;
import org.braidplan.web.api.http.Shape;

/** Readings, read and recorded. */
public final class ReadingJson {

    private static final Field PERIOD = text("period", "Such as 2014-11-07, 2014-W45, 2014-11, 2014-Q4 or 2014/15.");
    private static final Field VALUE = number("value", "Null when it is suppressed or not available; never 0 instead.");
    private static final Field NUMERATOR = number("numerator", "What was counted.");
    private static final Field DENOMINATOR = number("denominator", "Of how many.");
    private static final Field STATUS =
            choice("status", Choices.words(Reading.Status.class), "How far it can be relied on to stay.");
    private static final Field NOTE =
            text("note", "Needed where there is no value, and where a reading that is there changes.");
    private static final Field BY = text("by", "The user name of who recorded it.");
    private static final Field AT = moment("at", "When it was recorded.");

    private static final Shape EARLIER = Shape.answer(
            "EarlierReading",
            "What stood there before.",
            VALUE.orNull(),
            NUMERATOR.orNull(),
            DENOMINATOR.orNull(),
            STATUS,
            NOTE.orNull(),
            BY,
            AT);

    public static final Shape SHAPE = Shape.answer(
            "Reading",
            "The value of an indicator for a period.",
            PERIOD,
            VALUE.orNull(),
            NUMERATOR.orNull(),
            DENOMINATOR.orNull(),
            STATUS,
            NOTE.orNull(),
            whole("definition", "The version of the definition that it follows."),
            BY,
            AT,
            objects("earlier", EARLIER, "What stood there before, oldest first."));

    /** What a reading is recorded with; with numerator and denominator and no value, the value is their quotient. */
    public static final Shape NEW = Shape.entry(
                    "NewReading",
                    "A reading to record. With numerator and denominator and no value, the value is their quotient, times"
                            + " 100 for a unit of %.",
                    PERIOD.needed(),
                    VALUE.orNull(),
                    NUMERATOR.orNull(),
                    DENOMINATOR.orNull(),
                    STATUS.orNull(),
                    NOTE.orNull())
            .elsewhere("definition", "Which version it follows is known from its period.");

    private ReadingJson() {}

    public static ObjectNode of(Reading reading) {
        return new Members()
                .text("period", reading.period().text())
                .number("value", reading.value())
                .number("numerator", reading.numerator())
                .number("denominator", reading.denominator())
                .choice("status", reading.status())
                .text("note", reading.note())
                .whole("definition", reading.definition())
                .text("by", reading.by())
                .moment("at", reading.at())
                .objects("earlier", reading.earlier(), ReadingJson::of)
                .json();
    }

    private static ObjectNode of(Reading.Earlier earlier) {
        return new Members()
                .number("value", earlier.value())
                .number("numerator", earlier.numerator())
                .number("denominator", earlier.denominator())
                .choice("status", earlier.status())
                .text("note", earlier.note())
                .text("by", earlier.by())
                .moment("at", earlier.at())
                .json();
    }

    /** The reading that a request of shape {@link #NEW} asks for. */
    public static NewReading toRecord(Input input) {
        return new NewReading(
                input.text("period"),
                input.number("value"),
                input.number("numerator"),
                input.number("denominator"),
                input.choice("status", Reading.Status.class).orElse(Reading.Status.FINAL),
                input.text("note"));
    }
}
