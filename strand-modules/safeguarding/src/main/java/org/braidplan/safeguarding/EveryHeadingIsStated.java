package org.braidplan.safeguarding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
 * Since the first position statement, each of the four headings has one for each quarter, one month after its end at the latest.
 *
 * <p>It looks at the last two quarters that are due: a statement about longer ago would be a memory.
 */
@Rule(
        id = "safeguarding-no-position-statement",
        title = "No position statement for a quarter",
        meaning =
                "Whoever answers for this heading has not said where it stands, so the board sees figures without a view:"
                        + " write the statement.",
        severity = Severity.WARNING,
        source =
                "Framework for the improvement plan, 7 November 2014: position statements each quarter; funding, structure,"
                        + " skills and leadership are its headings for this strand. The month to write them in is practice.")
final class EveryHeadingIsStated implements Check {

    private static final int MONTHS_TO_WRITE = 1;
    private static final int MONTHS_BACK = 7;

    @Override
    public Outcome run(PlanView plan) {
        Map<Heading, Set<Period>> stated = new EnumMap<>(Heading.class);
        Period first = null;
        for (var stored : plan.records(PositionStatement.class)) {
            PositionStatement statement = stored.value();
            if (!statement.statedOn().isAfter(plan.today())) {
                stated.computeIfAbsent(statement.heading(), h -> new HashSet<>())
                        .add(statement.quarter());
                first = first == null || statement.quarter().compareTo(first) < 0 ? statement.quarter() : first;
            }
        }
        if (first == null) {
            return new Outcome(0, List.of());
        }
        Period back = Period.of(Frequency.QUARTER, plan.today().minusMonths(MONTHS_BACK));
        List<Found> found = new ArrayList<>();
        int examined = 0;
        for (Period quarter = first.compareTo(back) > 0 ? first : back;
                quarter.to().plusMonths(MONTHS_TO_WRITE).isBefore(plan.today());
                quarter = quarter.next()) {
            for (Heading heading : Heading.values()) {
                examined++;
                if (!stated.getOrDefault(heading, Set.of()).contains(quarter)) {
                    found.add(missing(quarter, heading));
                }
            }
        }
        return new Outcome(examined, found);
    }

    private static Found missing(Period quarter, Heading heading) {
        return Found.about(
                Subject.record(SafeguardingStrand.KEY, "position-statements", quarter.text() + "~" + heading),
                "No position statement on " + heading.title().toLowerCase(Locale.ROOT) + " for " + quarter.words()
                        + " is recorded.");
    }
}
