package org.braidplan.web.api.shape;

import static org.braidplan.web.api.http.Field.choice;
import static org.braidplan.web.api.http.Field.number;
import static org.braidplan.web.api.http.Field.object;
import static org.braidplan.web.api.http.Field.objects;
import static org.braidplan.web.api.http.Field.text;
import static org.braidplan.web.api.http.Field.texts;
import static org.braidplan.web.api.http.Field.whole;
import static org.braidplan.web.api.http.Field.yesNo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.braidplan.page.Choices;
import org.braidplan.signal.Assurance;
import org.braidplan.signal.Convention;
import org.braidplan.signal.Meaning;
import org.braidplan.signal.Signal;
import org.braidplan.signal.SpecialCause;
import org.braidplan.signal.Variation;
import org.braidplan.web.api.http.Field;
import org.braidplan.web.api.http.Shape;

/** What the readings of an indicator say, by the rules of an XmR chart. */
public final class SignalJson {

    /** Decimals of what is computed; values stay as they were recorded. */
    private static final int DECIMALS = 10;

    private static final Field SENTENCES = texts("sentences", "In words.");

    private static final Shape CONVENTION = Shape.answer(
            "Convention",
            "The rules by which the signal was found.",
            text("chart", "XmR."),
            number("limits", "Limits are the mean ± this times the mean moving range, near limits two thirds of it."),
            yesNo("screenOutliers", "Whether moving ranges far above the others are left out, once."),
            number("screening", "A moving range of at least this times their mean is left out."),
            whole("fixAfter", "After how many readings of a group the limits stay as they are.")
                    .orNull(),
            whole("run", "How many readings make a trend or a shift."),
            whole("trialBelow", "Limits that rest on fewer readings are trial limits."),
            SENTENCES);

    private static final Shape GROUP = Shape.answer(
            "SignalGroup",
            "Consecutive readings with limits of their own.",
            text("from", "The period of the first reading."),
            text("to", "The period of the last."),
            whole("points", "How many readings have a value."),
            number("mean", "Null without any value.").orNull(),
            number("lowerLimit", "Null with fewer than 2 values, and where all are equal.")
                    .orNull(),
            number("upperLimit", "As the lower limit.").orNull(),
            yesNo("trial", "Whether the limits rest on too few readings to be relied on."),
            number("lowerNearLimit", "As the lower limit.").orNull(),
            number("upperNearLimit", "As the lower limit.").orNull(),
            yesNo("frozen", "Whether the limits rest on its first readings only."),
            yesNo("allEqual", "Whether there are at least 2 values, all equal."),
            choice("start", Stream.of(Signal.Start.values()).map(Choices::word).toList(), "Why it begins."),
            text("reason", "The reason for the rebase or the new definition.").orNull(),
            whole("definition", "The version of the definition."));

    private static final Shape POINT = Shape.answer(
            "SignalPoint",
            "A reading on the chart.",
            text("period", "Its period."),
            number("value", "Null when it is suppressed or not available.").orNull(),
            choice(
                    "specialCause",
                    Stream.of(SpecialCause.values()).map(SpecialCause::word).toList(),
                    "Why it is more than the usual ups and downs."),
            choice(
                    "meaning",
                    Stream.of(Meaning.values()).map(Meaning::word).toList(),
                    "Whether the special cause is for the better."),
            yesNo("nearLimit", "Whether it is between a near limit and the limit."),
            whole("group", "Which of the groups it belongs to, from 0."),
            yesNo("gapBefore", "Whether periods are missing between the value before and this one."));

    public static final Shape SHAPE = Shape.answer(
            "Signal",
            "What an XmR chart says of the readings.",
            object("convention", CONVENTION, "The rules."),
            objects("groups", GROUP, "In order; no rule looks from one to the next."),
            objects("points", POINT, "One for each reading, by period."),
            choice(
                    "variation",
                    Stream.of(Variation.values()).map(Variation::word).toList(),
                    "That of the newest reading; high and low say whether it went up or down."),
            choice(
                    "assurance",
                    Stream.of(Assurance.values()).map(Assurance::word).toList(),
                    "Whether the latest target will be met, by the limits of the last group."),
            number("target", "The latest target.").orNull(),
            SENTENCES);

    private SignalJson() {}

    public static ObjectNode of(Signal signal) {
        return new Members()
                .object("convention", Optional.of(of(signal.convention())))
                .objects("groups", signal.groups(), SignalJson::of)
                .objects("points", signal.points(), SignalJson::of)
                .text("variation", signal.variation().word())
                .text("assurance", signal.assurance().word())
                .number("target", signal.target())
                .texts("sentences", signal.sentences())
                .json();
    }

    private static ObjectNode of(Convention convention) {
        return new Members()
                .text("chart", "XmR")
                .number("limits", Optional.of(Convention.LIMITS))
                .yesNo("screenOutliers", convention.screenOutliers())
                .number("screening", Optional.of(Convention.SCREENING))
                .whole("fixAfter", convention.fixAfter())
                .whole("run", Convention.RUN)
                .whole("trialBelow", Convention.TRIAL_BELOW)
                .texts("sentences", convention.sentences())
                .json();
    }

    private static ObjectNode of(Signal.Group group) {
        Optional<Signal.Limits> limits = group.limits();
        return new Members()
                .text("from", group.from().text())
                .text("to", group.to().text())
                .whole("points", group.points())
                .number("mean", rounded(group.mean()))
                .number("lowerLimit", rounded(limits.map(Signal.Limits::lower)))
                .number("upperLimit", rounded(limits.map(Signal.Limits::upper)))
                .yesNo("trial", group.trial())
                .number("lowerNearLimit", rounded(limits.map(Signal.Limits::nearLower)))
                .number("upperNearLimit", rounded(limits.map(Signal.Limits::nearUpper)))
                .yesNo("frozen", group.frozen())
                .yesNo("allEqual", group.allEqual())
                .choice("start", group.start())
                .text("reason", group.reason())
                .whole("definition", group.definition())
                .json();
    }

    private static ObjectNode of(Signal.Point point) {
        return new Members()
                .text("period", point.period().text())
                .number("value", point.value())
                .text("specialCause", point.specialCause().word())
                .text("meaning", point.meaning().word())
                .yesNo("nearLimit", point.nearLimit())
                .whole("group", point.group())
                .yesNo("gapBefore", point.gapBefore())
                .json();
    }

    private static Optional<BigDecimal> rounded(Optional<BigDecimal> computed) {
        return computed.map(c -> c.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros())
                .map(c -> c.scale() < 0 ? c.setScale(0) : c);
    }
}
