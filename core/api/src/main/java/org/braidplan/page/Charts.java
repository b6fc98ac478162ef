package org.braidplan.page;

import gg.jte.Content;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The charts that pages are made of: each SVG with title and description, drawn on the server, with its numbers in a table
 * beneath.
 */
@ProviderType
public interface Charts {

    /** Horizontal bars as SVG with title and description; the numbers stand in a table beneath. */
    Content bars(BarChart chart);

    /** Bars made of the same parts, as SVG with title and description; the numbers stand in a table beneath. */
    Content stackedBars(StackedBarChart chart);

    /** Steps up and down from a level, as SVG with title and description; the numbers stand in a table beneath. */
    Content waterfall(WaterfallChart chart);

    /** Readings in time as SVG with title and description; the numbers stand in a table beneath. */
    Content line(LineChart chart);

    /** Small line charts side by side, each below its title as a heading of the third level. */
    Content smallMultiples(List<SmallMultiple> charts);

    /** The shape of the newest values, absent where there is none, to stand beside words that say what it shows. */
    Content sparkline(List<Optional<BigDecimal>> values);

    /**
     * Horizontal bars by category, in the order given.
     *
     * @param description one sentence that says what the bars show, made from the data
     * @param unit such as {@code episodes}
     */
    record BarChart(String title, String description, String unit, List<Bar> bars) {

        public BarChart {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One bar.
     *
     * @param value below 0 it goes to the left; absent where it is suppressed or not known, and then the note says why
     * @param note may be empty
     */
    record Bar(String label, Optional<BigDecimal> value, String note) {}

    /**
     * Horizontal bars that are each made of the same parts, in the order given. Parts differ by pattern as well as by colour;
     * from the sixth on they are drawn together as the others, and the table tells them apart.
     *
     * @param description one sentence that says what the bars show, made from the data
     * @param parts the names of the parts, from left to right
     */
    record StackedBarChart(String title, String description, String unit, List<String> parts, List<StackedBar> bars) {

        public StackedBarChart {
            parts = List.copyOf(parts);
            bars = List.copyOf(bars);
            for (StackedBar bar : bars) {
                if (bar.values().size() != parts.size()) {
                    throw new IllegalArgumentException("\"" + bar.label() + "\" has "
                            + bar.values().size() + " values for " + parts.size() + " parts.");
                }
            }
        }
    }

    /**
     * One bar of parts.
     *
     * @param values one for each part, 0 or more; absent where it is suppressed or not known, and then the note says why
     * @param note may be empty
     */
    record StackedBar(String label, List<Optional<BigDecimal>> values, String note) {

        public StackedBar {
            values = List.copyOf(values);
        }

        /** A bar whose parts are all known. */
        public static StackedBar of(String label, BigDecimal... values) {
            return new StackedBar(label, Stream.of(values).map(Optional::of).toList(), "");
        }
    }

    /**
     * How one amount comes from another, from top to bottom.
     *
     * @param description one sentence that says what the steps show, made from the data
     * @param steps the first is a level, as a rule
     */
    record WaterfallChart(String title, String description, String unit, List<Step> steps) {

        public WaterfallChart {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One step.
     *
     * @param value of a level; what a change adds, or takes away when it is below 0; absent for a total, and where it is
     *     not known, and then no later total is known until the next level
     * @param note may be empty
     */
    record Step(StepKind kind, String label, Optional<BigDecimal> value, String note) {

        /** An amount that stands by itself, as at the start. */
        public static Step level(String label, BigDecimal value) {
            return new Step(StepKind.LEVEL, label, Optional.of(value), "");
        }

        /** What is added, or taken away when it is below 0. */
        public static Step change(String label, BigDecimal by) {
            return new Step(StepKind.CHANGE, label, Optional.of(by), "");
        }

        /** A change whose amount nobody knows. */
        public static Step unknown(String label, String why) {
            return new Step(StepKind.CHANGE, label, Optional.empty(), why);
        }

        /** What all before it comes to; the chart adds it up. */
        public static Step total(String label) {
            return new Step(StepKind.TOTAL, label, Optional.empty(), "");
        }
    }

    /** What a step of a waterfall is. */
    enum StepKind {
        LEVEL,
        CHANGE,
        TOTAL
    }

    /**
     * A run of readings, with what it is compared with.
     *
     * @param description what the chart shows, made from the data
     * @param points in order of time; an absent value is a gap and the line ends there
     * @param levels such as baseline and targets, each with its name
     * @param limits of an XmR chart, a stretch of points each
     * @param others the same measure elsewhere; from the sixth on they are only in the table
     */
    record LineChart(
            String title,
            String description,
            String unit,
            List<Point> points,
            List<Level> levels,
            List<Limits> limits,
            List<Series> others) {

        public LineChart {
            points = List.copyOf(points);
            levels = List.copyOf(levels);
            limits = List.copyOf(limits);
            others = List.copyOf(others);
            for (Series other : others) {
                if (other.values().size() != points.size()) {
                    throw new IllegalArgumentException("\"" + other.name() + "\" has "
                            + other.values().size() + " values for " + points.size() + " points.");
                }
            }
        }

        /** Readings with at most a baseline and a target. */
        public LineChart(
                String title,
                String description,
                String unit,
                List<Point> points,
                Optional<BigDecimal> baseline,
                Optional<BigDecimal> target) {
            this(
                    title,
                    description,
                    unit,
                    points,
                    Stream.concat(
                                    baseline.map(b -> Level.across(LevelKind.BASELINE, "Baseline", b)).stream(),
                                    target.map(t -> Level.across(LevelKind.TARGET, "Target", t)).stream())
                            .toList(),
                    List.of(),
                    List.of());
        }
    }

    /** A small chart whose title leads to an address; without a link when that is empty. */
    record SmallMultiple(LineChart chart, String address) {}

    /**
     * One point.
     *
     * @param note such as why there is no value, or that it is provisional; may be empty
     * @param startsNewLine whether the line ends before it, as it does where periods are missing or the definition changed
     * @param begins what begins with it, such as another definition or new limits, and why; a line stands before it. Empty for
     *     nothing
     * @param day where it stands in time; points stand at equal distances unless every one has a day
     */
    record Point(
            String label,
            Optional<BigDecimal> value,
            String note,
            boolean startsNewLine,
            String begins,
            Optional<LocalDate> day,
            Mark mark) {

        /** A plain point. */
        public Point(String label, Optional<BigDecimal> value, String note, boolean startsNewLine) {
            this(label, value, note, startsNewLine, "", Optional.empty(), Mark.NONE);
        }
    }

    /** What the rules of the chart say of a point; shape, colour and word differ. */
    enum Mark {
        /** The usual ups and downs, or nothing to say. */
        NONE,
        IMPROVEMENT,
        CONCERN,
        /** More than the usual ups and downs, where no direction is better. */
        CHANGE
    }

    /**
     * A level across points.
     *
     * @param name with whatever tells it from others of its kind: {@code Target by 31 March 2018}
     * @param first the first point that it is for, from 0
     * @param last the last point that it is for; beyond the last one for all that follow
     */
    record Level(LevelKind kind, String name, BigDecimal value, int first, int last) {

        /** A level for all points. */
        public static Level across(LevelKind kind, String name, BigDecimal value) {
            return new Level(kind, name, value, 0, Integer.MAX_VALUE);
        }
    }

    /** What a level is. */
    enum LevelKind {
        BASELINE,
        TARGET
    }

    /**
     * What consecutive points usually stay between.
     *
     * @param first the first point that they are for, from 0
     * @param last the last point that they are for
     * @param lower absent, as is {@code upper}, where there is only a mean
     * @param note such as {@code trial limits}; may be empty
     */
    record Limits(
            int first,
            int last,
            BigDecimal mean,
            Optional<BigDecimal> lower,
            Optional<BigDecimal> upper,
            String note) {}

    /** The same measure elsewhere, one value for each point. */
    record Series(String name, List<Optional<BigDecimal>> values) {

        public Series {
            values = List.copyOf(values);
        }
    }
}
