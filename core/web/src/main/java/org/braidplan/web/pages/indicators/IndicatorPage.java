package org.braidplan.web.pages.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.braidplan.check.Finding;
import org.braidplan.check.Subject;
import org.braidplan.indicator.ComparatorSeries;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Reading;
import org.braidplan.page.Charts.LineChart;
import org.braidplan.people.Right;
import org.braidplan.problem.Problem;
import org.braidplan.signal.Trajectory;
import org.braidplan.view.PlanView;
import org.braidplan.web.components.Changes;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;
import org.braidplan.web.pages.actions.ActionRow;

/** One indicator: is it getting better? */
public final class IndicatorPage implements Handler {

    /** A reading in a line, newest first; {@code earlier} says what stood there before. */
    public record Row(
            String period,
            String value,
            String of,
            String status,
            int definition,
            String note,
            String recorded,
            List<String> earlier) {}

    /** A target and its date. */
    public record TargetRow(String value, LocalDate by) {}

    /** What the template shows. */
    public record Model(
            Measured measured,
            String strand,
            List<String> said,
            LineChart chart,
            List<Row> rows,
            List<TargetRow> targets,
            List<ActionRow> actions,
            List<Indicator> alike,
            List<String> compared,
            List<Finding> findings,
            boolean isOverdue,
            boolean mayRecord,
            boolean mayDefine) {}

    @Override
    public Answer answer(Visit visit) {
        String key = visit.path("key");
        List<Finding> findings = visit.isPast()
                ? List.of()
                : visit.services().checks().findings(visit.caller()).stream()
                        .filter(f -> f.subject().kind() == Subject.Kind.INDICATOR
                                && f.subject().key().equals(key))
                        .toList();
        Model model = visit.read(plan -> model(visit, plan, key, findings));
        String strand = model.measured().indicator().strand();
        return Answer.Screen.of(
                Section.INDICATORS,
                List.of(
                        new Crumb("Plan", "/"),
                        new Crumb(model.strand(), "/strands/" + strand),
                        new Crumb("Indicators", "/indicators?strand=" + strand)),
                model.measured().indicator().title(),
                "indicators/indicator.jte",
                model);
    }

    private static Model model(Visit visit, PlanView plan, String key, List<Finding> findings) {
        Indicator indicator = plan.indicator(key).orElseThrow(() -> Problem.notFound("indicator " + key));
        Measured measured = Measured.of(plan, indicator);
        var titles = ActionRow.titles(plan.strands());
        List<Row> rows = new ArrayList<>();
        measured.readings().forEach(r -> rows.add(0, row(visit, measured, r)));
        return new Model(
                measured,
                titles.getOrDefault(indicator.strand(), indicator.strand()),
                said(measured, plan.today()),
                IndicatorChart.of(measured, plan.comparators(key)),
                rows,
                indicator.targets().stream()
                        .map(t -> new TargetRow(measured.measured(t.value()), t.by()))
                        .toList(),
                plan.actions().stream()
                        .filter(a -> a.action().ties().indicators().contains(key))
                        .map(a -> ActionRow.of(a, titles.getOrDefault(a.action().strand(), "")))
                        .toList(),
                plan.indicators().stream()
                        .filter(i -> !i.key().equals(key) && alike(i, indicator))
                        .toList(),
                plan.comparators(key).stream().map(ComparatorSeries::name).toList(),
                findings,
                measured.isOverdue(plan.today()),
                visit.mayNow(Right.RECORD_READINGS, indicator.strand()),
                visit.mayNow(Right.DEFINE_INDICATORS, indicator.strand()));
    }

    /** How it stands, how far it has come and where it is going, and what the chart says of it. */
    private static List<String> said(Measured measured, LocalDate today) {
        if (measured.latest().isEmpty()) {
            return List.of(measured.standing(today));
        }
        List<String> said = new ArrayList<>();
        said.add(measured.standing(today));
        said.addAll(
                Trajectory.of(measured.indicator(), measured.readings(), today).sentences());
        said.addAll(measured.signal().sentences());
        return said;
    }

    /** Whether somebody else measures the same: the same title, or the same numerator and denominator in words. */
    private static boolean alike(Indicator one, Indicator other) {
        boolean sameWords =
                one.definition().numerator().equalsIgnoreCase(other.definition().numerator())
                        && one.definition()
                                .denominator()
                                .equalsIgnoreCase(other.definition().denominator())
                        && !one.definition().numerator().isBlank();
        return sameWords || one.title().equalsIgnoreCase(other.title());
    }

    private static Row row(Visit visit, Measured measured, Reading reading) {
        String of = reading.numerator().isPresent() && reading.denominator().isPresent()
                ? Words.number(reading.numerator().get()) + " of "
                        + Words.number(reading.denominator().get())
                : "";
        return new Row(
                reading.period().words(),
                reading.value().map(measured::measured).orElse("No value"),
                of,
                Words.sentence(reading.status().word()),
                reading.definition(),
                reading.note(),
                Words.date(Words.day(reading.at())) + ", "
                        + Changes.who(visit.services().people(), reading.by()),
                reading.earlier().stream()
                        .map(e -> "Was " + e.value().map(measured::measured).orElse("no value") + " ("
                                + e.status().word() + "), recorded " + Words.date(Words.day(e.at())))
                        .toList());
    }
}
