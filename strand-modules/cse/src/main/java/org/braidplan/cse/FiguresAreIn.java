package org.braidplan.cse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.braidplan.calendar.Days;
import org.braidplan.calendar.WorkingDays;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Period;
import org.braidplan.view.PlanView;

/**
 * Since its first row, each register of counts has a row for each month or quarter, ten working days after its end at the latest.
 *
 * <p>It looks at the last twelve months: what was never counted before that is no longer to be mended. Periods that are missing
 * one after the other are one finding.
 */
@Rule(
        id = "cse-figures-missing",
        title = "No figures for a month or a quarter",
        meaning =
                "Nobody can say how children fared in this time, and no measure is made of it: enter the figures, or find out"
                        + " who holds them.",
        severity = Severity.WARNING,
        source = "Practice: a period's figures are in ten working days after its end, by the English calendar of bank"
                + " holidays.")
final class FiguresAreIn implements Check {

    private static final int MONTHS_BACK = 12;

    @Override
    public Outcome run(PlanView plan) {
        return look(
                        plan.today(),
                        Frequency.MONTH,
                        "missing-episodes",
                        Counted.months(plan).stream().map(MissingEpisodes::month))
                .and(look(
                        plan.today(),
                        Frequency.QUARTER,
                        "risk-assessments",
                        Counted.assessments(plan).stream().map(RiskAssessments::quarter)))
                .and(look(
                        plan.today(),
                        Frequency.QUARTER,
                        "support-offers",
                        Counted.support(plan).stream().map(SupportOffers::quarter)))
                .and(look(
                        plan.today(),
                        Frequency.QUARTER,
                        "disruption-activity",
                        Counted.disruption(plan).stream().map(DisruptionActivity::quarter)));
    }

    /** That figures are old, in a sentence for the top of a page; empty while the newest month that is due is in. */
    static String old(PlanView plan) {
        List<MissingEpisodes> months = Counted.months(plan);
        if (months.isEmpty()) {
            return "";
        }
        Period last = months.get(months.size() - 1).month();
        return dueBy(last.next()).isBefore(plan.today())
                ? "No month of missing episodes after " + last.words()
                        + " is recorded, so what stands here is not how it is" + " today."
                : "";
    }

    private static Outcome look(LocalDate today, Frequency frequency, String register, Stream<Period> periods) {
        TreeSet<Period> recorded = new TreeSet<>(periods.toList());
        if (recorded.isEmpty()) {
            return new Outcome(0, List.of());
        }
        Period expected = Period.of(frequency, today.minusMonths(MONTHS_BACK));
        if (recorded.first().compareTo(expected) > 0) {
            expected = recorded.first();
        }
        int examined = 0;
        List<Found> found = new ArrayList<>();
        List<Period> gap = new ArrayList<>();
        for (; dueBy(expected).isBefore(today); expected = expected.next()) {
            examined++;
            if (!recorded.contains(expected)) {
                gap.add(expected);
            } else if (!gap.isEmpty()) {
                found.add(missing(register, gap));
                gap.clear();
            }
        }
        if (!gap.isEmpty()) {
            found.add(missing(register, gap));
        }
        return new Outcome(examined, found);
    }

    private static LocalDate dueBy(Period period) {
        return WorkingDays.ENGLAND.after(period.to(), InterviewsOffered.WORKING_DAYS);
    }

    private static Found missing(String register, List<Period> gap) {
        Period first = gap.get(0);
        String since = gap.size() == 1
                ? "No figures for " + first.words() + " are in this register; they were due "
                : "No figures are in this register from " + first.words() + " to "
                        + gap.get(gap.size() - 1).words() + "; the first were due ";
        return Found.about(
                Subject.record(CseStrand.KEY, register, first.text()), since + Days.words(dueBy(first)) + ".");
    }
}
