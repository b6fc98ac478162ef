package org.braidplan.web.opendata;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.braidplan.action.Action;
import org.braidplan.action.RatedAction;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Reading;
import org.braidplan.plan.Source;
import org.braidplan.publication.Approved;
import org.braidplan.publication.Measured;
import org.braidplan.publication.PublicPlan;
import org.braidplan.web.components.Words;
import org.braidplan.web.opendata.DataSet.Column;
import org.braidplan.web.opendata.DataSet.Type;

/** The public's plan as tables. */
public final class DataSets {

    private static final Column CERTAINTY =
            new Column("certainty", "How sure", Type.TEXT, "“illustrative” was made up to show how the plan works");
    private static final Column APPROVED =
            new Column("approved", "Approved", Type.DATE, "When it was approved for publication");

    private final PublicPlan plan;

    /** The tables of this plan. */
    public DataSets(PublicPlan plan) {
        this.plan = plan;
    }

    /** All tables. */
    public List<DataSet> all() {
        return List.of(strands(), promises(), steps(), recommendations(), measures(), figures());
    }

    /** One of them. */
    public Optional<DataSet> find(String name) {
        return all().stream().filter(d -> d.name().equals(name)).findFirst();
    }

    /** The figures of one measure. */
    public Optional<DataSet> figuresOf(String measure) {
        return plan.indicators().stream()
                .map(Approved::value)
                .filter(m -> m.indicator().key().equals(measure))
                .findFirst()
                .map(m -> figures(measure, m.indicator().title(), Stream.of(m)));
    }

    private DataSet strands() {
        return new DataSet(
                "strands",
                "Parts of the plan",
                "The numbered parts of the plan that are public.",
                List.of(
                        new Column("key", "Key", Type.TEXT, "What other tables call it"),
                        new Column("number", "Number", Type.WHOLE, ""),
                        new Column("title", "Title", Type.TEXT, ""),
                        new Column("purpose", "Purpose", Type.TEXT, ""),
                        APPROVED),
                1,
                plan.strands().stream()
                        .map(s -> row(
                                s.value().key(),
                                (long) s.value().number(),
                                s.value().title(),
                                s.value().purpose(),
                                on(s)))
                        .toList());
    }

    private DataSet promises() {
        return new DataSet(
                "promises",
                "Promises",
                "What the Council promised to do, and how it stands.",
                List.of(
                        new Column("reference", "Reference", Type.TEXT, "Given once, never used again"),
                        new Column("strand", "Part of the plan", Type.TEXT, "Key in strands"),
                        new Column("title", "Title", Type.TEXT, ""),
                        new Column("description", "Description", Type.TEXT, ""),
                        new Column("promised", "Promised for", Type.DATE, "As first promised; it never changes"),
                        new Column("due", "Due", Type.DATE, "After all moves that were agreed"),
                        new Column("expected", "Expected", Type.DATE, "When it was done, or else is expected"),
                        new Column("stage", "Stage", Type.TEXT, "How far it is proven"),
                        new Column("rating", "Rating", Type.TEXT, "By rule, against the first date"),
                        new Column("reason", "Reason for the rating", Type.TEXT, ""),
                        new Column("days-late", "Days late", Type.WHOLE, "Against the first date"),
                        CERTAINTY,
                        APPROVED),
                1,
                plan.actions().stream().map(this::promise).toList());
    }

    private List<Optional<Object>> promise(Approved<RatedAction> approved) {
        RatedAction rated = approved.value();
        Action action = rated.action();
        return row(
                action.ref(),
                action.strand(),
                action.title(),
                action.description(),
                action.schedule().originalDue(),
                action.schedule().due(),
                rated.expected(),
                action.stage().title(),
                rated.rating().word(),
                rated.rated().reason(),
                (long) rated.daysLate(),
                certainty(action.source()),
                on(approved));
    }

    private DataSet steps() {
        return new DataSet(
                "steps",
                "Steps on the way",
                "The dated steps of promises.",
                List.of(
                        new Column("promise", "Promise", Type.TEXT, "Reference in promises"),
                        new Column("number", "Number", Type.WHOLE, "Within the promise"),
                        new Column("title", "Title", Type.TEXT, ""),
                        new Column("promised", "Promised for", Type.DATE, "As first promised"),
                        new Column("due", "Due", Type.DATE, ""),
                        new Column("reached", "Reached", Type.DATE, "Empty while it is not")),
                2,
                plan.actions().stream()
                        .map(a -> a.value().action())
                        .flatMap(a -> a.milestones().stream()
                                .map(m -> row(
                                        a.ref(), (long) m.id(), m.title(), m.originalDue(), m.due(), m.reachedOn())))
                        .toList());
    }

    private DataSet recommendations() {
        return new DataSet(
                "recommendations",
                "What others told the Council to do",
                "Recommendations of reviews, and what the Council answered.",
                List.of(
                        new Column("key", "Key", Type.TEXT, ""),
                        new Column("review", "Review", Type.TEXT, "Its title"),
                        new Column("number", "Number", Type.WHOLE, "As the review numbers it"),
                        new Column("gist", "What it asks for", Type.TEXT, "In the Council’s own words"),
                        new Column("addressee", "For", Type.TEXT, "Whom it is addressed to"),
                        new Column("response", "Answer", Type.TEXT, ""),
                        new Column("reason", "Reason for the answer", Type.TEXT, ""),
                        new Column("promises", "Promises", Type.TEXT, "References in promises, joined by spaces"),
                        APPROVED),
                1,
                plan.recommendations().stream()
                        .map(r -> row(
                                r.value().key(),
                                review(r.value().review()),
                                (long) r.value().number(),
                                r.value().gist(),
                                r.value().addressee(),
                                r.value().response().words(),
                                r.value().responseReason(),
                                answeredBy(r.value().key()),
                                on(r)))
                        .toList());
    }

    private String review(String key) {
        return plan.reviews().stream()
                .filter(r -> r.value().key().equals(key))
                .map(r -> r.value().title())
                .findFirst()
                .orElse("");
    }

    private String answeredBy(String recommendation) {
        return String.join(
                " ",
                plan.actions().stream()
                        .map(a -> a.value().action())
                        .filter(a -> a.ties().recommendations().contains(recommendation))
                        .map(Action::ref)
                        .toList());
    }

    private DataSet measures() {
        return new DataSet(
                "measures",
                "Measures",
                "What is measured, and what it should become.",
                List.of(
                        new Column("key", "Key", Type.TEXT, ""),
                        new Column("strand", "Part of the plan", Type.TEXT, "Key in strands"),
                        new Column("title", "Title", Type.TEXT, ""),
                        new Column("unit", "Unit", Type.TEXT, ""),
                        new Column("better-is", "Better is", Type.TEXT, "higher, lower or neither"),
                        new Column("counted", "Counted", Type.TEXT, ""),
                        new Column("out-of", "Out of", Type.TEXT, ""),
                        new Column("source", "Source", Type.TEXT, ""),
                        new Column("baseline-period", "Baseline period", Type.TEXT, ""),
                        new Column("baseline", "Baseline", Type.NUMBER, ""),
                        new Column("target-date", "Target date", Type.DATE, ""),
                        new Column("target", "Target", Type.NUMBER, ""),
                        CERTAINTY,
                        APPROVED),
                1,
                plan.indicators().stream().map(this::measure).toList());
    }

    private List<Optional<Object>> measure(Approved<Measured> approved) {
        Indicator indicator = approved.value().indicator();
        Optional<Indicator.Target> target = indicator.targetOn(plan.day());
        return row(
                indicator.key(),
                indicator.strand(),
                indicator.title(),
                indicator.definition().unit(),
                indicator.definition().betterIs().word(),
                indicator.definition().numerator(),
                indicator.definition().denominator(),
                indicator.definition().source(),
                indicator.baseline().map(b -> b.period().text()),
                indicator.baseline().map(Indicator.Baseline::value),
                target.map(Indicator.Target::by),
                target.map(Indicator.Target::value),
                certainty(indicator.source()),
                on(approved));
    }

    private DataSet figures() {
        return figures("figures", "Figures", plan.indicators().stream().map(Approved::value));
    }

    private static DataSet figures(String name, String title, Stream<Measured> measures) {
        return new DataSet(
                name,
                title,
                "Figures over time. Where there is none, the note says why; it is never 0 instead.",
                List.of(
                        new Column("measure", "Measure", Type.TEXT, "Key in measures"),
                        new Column("period", "Period", Type.TEXT, "Such as 2014-11, 2014-Q4 or 2014/15"),
                        new Column("from", "From", Type.DATE, "The first day of the period"),
                        new Column("to", "To", Type.DATE, "The last day of the period"),
                        new Column("value", "Value", Type.NUMBER, "In the measure’s unit"),
                        new Column("numerator", "How many", Type.NUMBER, ""),
                        new Column("denominator", "Out of how many", Type.NUMBER, ""),
                        new Column("status", "Status", Type.TEXT, "provisional, final or revised"),
                        new Column("definition", "Definition", Type.WHOLE, "Version of the definition it follows"),
                        new Column("note", "Note", Type.TEXT, "Why there is no value")),
                2,
                measures.flatMap(m -> m.readings().stream())
                        .map(DataSets::figure)
                        .toList());
    }

    private static List<Optional<Object>> figure(Reading reading) {
        return row(
                reading.indicator(),
                reading.period().text(),
                reading.period().from(),
                reading.period().to(),
                reading.value(),
                reading.numerator(),
                reading.denominator(),
                reading.status().word(),
                (long) reading.definition(),
                reading.note());
    }

    private static String certainty(Source source) {
        return source.certainty().words();
    }

    private static LocalDate on(Approved<?> approved) {
        return Words.day(approved.at());
    }

    /** A row of values; text that is empty is absent. */
    private static List<Optional<Object>> row(Object... values) {
        List<Optional<Object>> row = new ArrayList<>();
        for (Object value : values) {
            Object inner = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            boolean isNone = inner == null || inner.equals("");
            row.add(
                    isNone
                            ? Optional.empty()
                            : Optional.of(inner instanceof BigDecimal d ? d.stripTrailingZeros() : inner));
        }
        return row;
    }
}
