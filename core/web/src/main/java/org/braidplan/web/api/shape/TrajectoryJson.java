package org.braidplan.web.api.shape;

import static org.braidplan.web.api.http.Field.date;
import static org.braidplan.web.api.http.Field.number;
import static org.braidplan.web.api.http.Field.object;
import static org.braidplan.web.api.http.Field.text;
import static org.braidplan.web.api.http.Field.texts;
import static org.braidplan.web.api.http.Field.whole;
import static org.braidplan.web.api.http.Field.yesNo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.braidplan.signal.Trajectory;
import org.braidplan.web.api.http.Shape;

/** How far an indicator has come, where it should be, and where it is going. */
public final class TrajectoryJson {

    private static final Shape TRAVELLED = Shape.answer(
            "DistanceTravelled",
            "From the baseline to the newest reading.",
            text("from", "The period of the baseline."),
            number("baseline", "Its value."),
            text("to", "The period of the newest reading."),
            number("newest", "Its value."),
            number("change", "Newest minus baseline."),
            number("share", "Percent of the way to the last target; below 0 for the wrong way.")
                    .orNull());

    private static final Shape EXPECTED = Shape.answer(
            "ExpectedValue",
            "What the path from the baseline through the targets asks for.",
            date("on", "The last day of the newest reading, or else today."),
            number("value", "On a straight line between baseline and targets."),
            number("tolerance", "Of the target that the path leads to."),
            yesNo("met", "Whether the newest reading is as good; null where nothing can be compared.")
                    .orNull());

    private static final Shape FORECAST = Shape.answer(
            "Forecast",
            "Where the readings since the last break lead if they go on as they did: a least-squares line with its 95% prediction"
                    + " interval.",
            date("on", "The date of the last target."),
            number("value", "On the line."),
            number("lower", "95 of 100 further readings would be above this."),
            number("upper", "95 of 100 further readings would be below this."),
            whole("readings", "How many it rests on."));

    public static final Shape SHAPE = Shape.answer(
            "Trajectory",
            "How far an indicator has come from its baseline, where its targets say that it should be, and where it is going.",
            object("travelled", TRAVELLED, "Null without a baseline or a value by the same definition.")
                    .orNull(),
            object("expected", EXPECTED, "Null where no target says.").orNull(),
            object("forecast", FORECAST, "Null where there is none, and then the refusal says why.")
                    .orNull(),
            text("refusal", "Why there is no forecast.").orNull(),
            texts("sentences", "In words."));

    private TrajectoryJson() {}

    public static ObjectNode of(Trajectory trajectory) {
        return new Members()
                .object("travelled", trajectory.travelled().map(TrajectoryJson::of))
                .object("expected", trajectory.expected().map(TrajectoryJson::of))
                .object("forecast", trajectory.forecast().map(TrajectoryJson::of))
                .text("refusal", trajectory.refusal())
                .texts("sentences", trajectory.sentences())
                .json();
    }

    private static ObjectNode of(Trajectory.Travelled travelled) {
        return new Members()
                .text("from", travelled.from().text())
                .number("baseline", Optional.of(travelled.baseline()))
                .text("to", travelled.to().text())
                .number("newest", Optional.of(travelled.newest()))
                .number("change", Optional.of(travelled.change()))
                .number("share", travelled.share())
                .json();
    }

    private static ObjectNode of(Trajectory.Expected expected) {
        ObjectNode json = new Members()
                .date("on", expected.on())
                .number("value", Optional.of(expected.value()))
                .number("tolerance", Optional.of(expected.tolerance()))
                .json();
        expected.met().ifPresentOrElse(met -> json.put("met", met), () -> json.putNull("met"));
        return json;
    }

    private static ObjectNode of(Trajectory.Forecast forecast) {
        return new Members()
                .date("on", forecast.on())
                .number("value", Optional.of(forecast.value()))
                .number("lower", Optional.of(forecast.lower()))
                .number("upper", Optional.of(forecast.upper()))
                .whole("readings", forecast.readings())
                .json();
    }
}
