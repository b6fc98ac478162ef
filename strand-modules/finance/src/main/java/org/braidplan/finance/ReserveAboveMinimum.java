package org.braidplan.finance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.braidplan.calendar.Days;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.register.Money;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * No reserve holds less than the section 151 officer says it must: neither on the last day for which a balance is recorded nor
 * on any day to come for which one is forecast.
 */
@Rule(
        id = "finance-reserve-below-minimum",
        title = "Reserve below the section 151 officer's minimum",
        meaning =
                "What is kept for the unforeseen is less than the section 151 officer calls prudent: report it to members, stop"
                        + " what can be stopped, and say when it will be made up.",
        severity = Severity.SERIOUS,
        source =
                "Local Government Act 2003, sections 25 to 27 (adequacy of reserves); CIPFA, LAAP Bulletin 99 (July 2014): the"
                        + " minimum is the chief finance officer's judgement, not a fixed share.")
final class ReserveAboveMinimum implements Check {

    @Override
    public Outcome run(PlanView plan) {
        List<Reserve> looked = new ArrayList<>();
        Map<String, Reserve> last = new TreeMap<>();
        for (Stored<Reserve> stored : plan.records(Reserve.class)) {
            Reserve reserve = stored.value();
            if (reserve.minimum().isEmpty()) {
                continue;
            }
            if (reserve.on().isAfter(plan.today())) {
                looked.add(reserve);
            } else {
                last.merge(reserve.reserve(), reserve, (one, other) -> one.on().isAfter(other.on()) ? one : other);
            }
        }
        looked.addAll(last.values());
        return Outcome.over(looked, reserve -> look(reserve, plan.today()));
    }

    private static Optional<Found> look(Reserve reserve, LocalDate today) {
        if (!reserve.isBelow()) {
            return Optional.empty();
        }
        boolean forecast = reserve.on().isAfter(today);
        Money minimum = reserve.minimum().orElseThrow();
        Found found = Found.about(
                Subjects.record("reserves", reserve.reserve() + "~" + reserve.on()),
                reserve.reserve() + (forecast ? " is forecast to hold " : " held ")
                        + reserve.balance().words()
                        + " on " + Days.words(reserve.on()) + ", "
                        + minimum.minus(reserve.balance()).words()
                        + " less than the minimum of " + minimum.words() + ".");
        return Optional.of(forecast ? found.as(Severity.WARNING) : found);
    }
}
