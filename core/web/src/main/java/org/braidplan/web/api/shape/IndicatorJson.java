package org.braidplan.web.api.shape;

import static org.braidplan.web.api.http.Field.choice;
import static org.braidplan.web.api.http.Field.date;
import static org.braidplan.web.api.http.Field.moment;
import static org.braidplan.web.api.http.Field.number;
import static org.braidplan.web.api.http.Field.object;
import static org.braidplan.web.api.http.Field.objects;
import static org.braidplan.web.api.http.Field.text;
import static org.braidplan.web.api.http.Field.whole;
import static org.braidplan.web.api.http.Field.yesNo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.page.Choices;
import org.braidplan.plan.Certainty;
import org.braidplan.web.api.http.Field;
import org.braidplan.web.api.http.Shape;

/** Indicators as the API writes them: flat, with the definition that is in force, and all definitions beside it. */
public final class IndicatorJson {

    private static final Field KEY = text("key", "Lower-case letters, digits and dashes; never changes.");
    private static final Field TITLE = text("title", "What is measured.");
    private static final Field OWNER = text("owner", "A post.").orNull();
    private static final Field UNIT = text("unit", "Such as %, children or £.");
    private static final Field FREQUENCY =
            choice("frequency", Choices.words(Frequency.class), "How often it has a reading.");
    private static final Field BETTER_IS = choice("betterIs", Choices.words(BetterIs.class), "Which way it should go.");
    private static final Field NUMERATOR =
            text("numerator", "What is counted, in words.").orNull();
    private static final Field DENOMINATOR =
            text("denominator", "Of how many, in words.").orNull();
    private static final Field SOURCE =
            text("source", "Where the figures come from.").orNull();

    private static final Shape BASELINE = Shape.entry(
            "Baseline",
            "Where it started.",
            text("period", "Such as 2014-11 or 2014/15.").needed(),
            number("value", "The value then.").needed(),
            text("source", "Where that comes from.").orNull());

    private static final Shape TARGET = Shape.entry(
            "Target",
            "What it should be by a date.",
            date("by", "The date.").needed(),
            number("value", "The value.").needed(),
            number("tolerance", "How far from it, on the worse side, still counts as met.")
                    .orNull());

    private static final Shape REBASE = Shape.entry(
            "Rebase",
            "New limits from a period on.",
            text("from", "The first period with new limits.").needed(),
            text("reason", "What changed then.").needed(),
            text("by", "The user name of who said so; Braid fills it in.").orNull(),
            moment("at", "When; Braid fills it in.").orNull());

    private static final Field SCREEN =
            yesNo("screenOutliers", "Whether moving ranges far above the others are left out of the limits.");
    private static final Field FIX_AFTER = whole("fixAfter", "After how many readings limits stay as they are.")
            .orNull();
    private static final Field REBASES = objects("rebases", REBASE, "In order of their periods.");

    private static final Shape DEFINITION = Shape.answer(
            "Definition",
            "What exactly is measured, in one version.",
            whole("version", "From 1; readings belong to one."),
            UNIT,
            BETTER_IS,
            NUMERATOR,
            DENOMINATOR,
            SOURCE,
            date("from", "The day from which it holds."),
            text("reason", "Why this version was made.").orNull(),
            text("by", "The user name of who made it."),
            moment("at", "When."));

    private static final Field BASELINE_FIELD =
            object("baseline", BASELINE, "Where it started.").orNull();
    private static final Field TARGETS = objects("targets", TARGET, "In order of their dates.");

    public static final Shape SHAPE = Shape.answer(
            "Indicator",
            "A measure.",
            KEY,
            text("strand", "The strand's key."),
            TITLE,
            OWNER,
            UNIT,
            FREQUENCY,
            BETTER_IS,
            NUMERATOR,
            DENOMINATOR,
            SOURCE,
            BASELINE_FIELD,
            TARGETS,
            SCREEN,
            FIX_AFTER,
            REBASES,
            whole("definition", "The version of the definition that is in force."),
            objects("definitions", DEFINITION, "All versions of the definition."),
            choice("certainty", Choices.words(Certainty.class), "How sure it is that the plan says so."),
            whole("revision", "As in the ETag."));

    /** What an indicator is added with. */
    public static final Shape NEW = Shape.entry(
                    "NewIndicator",
                    "An indicator to add.",
                    text("key", "Made from the title when left out.").orNull(),
                    text("strand", "The strand's key.").needed(),
                    TITLE.needed(),
                    OWNER,
                    UNIT.needed(),
                    FREQUENCY.needed(),
                    BETTER_IS.needed(),
                    NUMERATOR,
                    DENOMINATOR,
                    SOURCE,
                    BASELINE_FIELD,
                    TARGETS.orNull(),
                    date("from", "The day from which the definition holds; today when left out.")
                            .orNull())
            .elsewhere(
                    "definitions", "The first version is made of unit, betterIs, numerator, denominator and source.");

    /** What can be changed in an indicator. */
    public static final Shape CHANGE = Shape.entry(
                    "IndicatorChange",
                    "What changes of an indicator. Another unit, direction, numerator, denominator or source makes a new"
                            + " version of the definition.",
                    TITLE,
                    OWNER,
                    UNIT,
                    BETTER_IS,
                    NUMERATOR,
                    DENOMINATOR,
                    SOURCE,
                    BASELINE_FIELD,
                    TARGETS.orNull(),
                    SCREEN,
                    FIX_AFTER,
                    REBASES.orNull(),
                    date("from", "The day from which a new version holds; today when left out.")
                            .orNull(),
                    text(
                            "reason",
                            "Needed for a new version, to change a baseline, target or rebase that is there, and to find limits in"
                                    + " another way."))
            .elsewhere("key", "An indicator's key never changes.")
            .elsewhere("strand", "An indicator stays in its strand.")
            .elsewhere("frequency", "The frequency never changes; add another indicator.")
            .elsewhere("definition", "Braid numbers the versions.")
            .elsewhere("definitions", "A definition is never altered; another unit or the like makes a new version.")
            .elsewhere("certainty", "It says where the plan's statement comes from, and changes with an import only.")
            .elsewhere("revision", "Give the revision as If-Match.");

    private IndicatorJson() {}

    public static ObjectNode of(Indicator indicator, long revision) {
        Indicator.Definition definition = indicator.definition();
        Optional<Indicator.LimitChoice> limits = indicator.limits().choice();
        Members members = new Members()
                .text("key", indicator.key())
                .text("strand", indicator.strand())
                .text("title", indicator.title())
                .text("owner", indicator.owner())
                .text("unit", definition.unit())
                .choice("frequency", indicator.frequency());
        return measured(members, definition)
                .object("baseline", indicator.baseline().map(IndicatorJson::of))
                .objects(
                        "targets",
                        indicator.targets(),
                        target -> new Members()
                                .date("by", target.by())
                                .number("value", Optional.of(target.value()))
                                .number("tolerance", target.tolerance())
                                .json())
                .yesNo(
                        "screenOutliers",
                        limits.map(Indicator.LimitChoice::screenOutliers).orElse(true))
                .whole("fixAfter", limits.flatMap(Indicator.LimitChoice::fixAfter))
                .objects("rebases", indicator.limits().rebases(), IndicatorJson::of)
                .whole("definition", definition.version())
                .objects("definitions", indicator.definitions(), IndicatorJson::of)
                .choice("certainty", indicator.source().certainty())
                .whole("revision", revision)
                .json();
    }

    private static Members measured(Members members, Indicator.Definition definition) {
        return members.choice("betterIs", definition.betterIs())
                .text("numerator", definition.numerator())
                .text("denominator", definition.denominator())
                .text("source", definition.source());
    }

    private static ObjectNode of(Indicator.Definition definition) {
        Members members = new Members().whole("version", definition.version()).text("unit", definition.unit());
        return measured(members, definition)
                .date("from", definition.from())
                .text("reason", definition.reason())
                .text("by", definition.by())
                .moment("at", definition.at())
                .json();
    }

    private static ObjectNode of(Indicator.Rebase rebase) {
        return new Members()
                .text("from", rebase.from().text())
                .text("reason", rebase.reason())
                .text("by", rebase.by())
                .moment("at", rebase.at())
                .json();
    }

    private static ObjectNode of(Indicator.Baseline baseline) {
        return new Members()
                .text("period", baseline.period().text())
                .number("value", Optional.of(baseline.value()))
                .text("source", baseline.source())
                .json();
    }
}
