package org.braidplan.cse;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.braidplan.indicator.Period;
import org.braidplan.view.Derived;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * The rows of a register of counts whose period is over, oldest first. What is dated later has not been counted yet, and is in
 * no figure.
 */
record Counted<T extends Record>(List<T> rows) {

    private static final Derived<Counted<MissingEpisodes>> MONTHS =
            plan -> made(plan, MissingEpisodes.class, MissingEpisodes::month);
    private static final Derived<Counted<RiskAssessments>> ASSESSMENTS =
            plan -> made(plan, RiskAssessments.class, RiskAssessments::quarter);
    private static final Derived<Counted<SupportOffers>> SUPPORT =
            plan -> made(plan, SupportOffers.class, SupportOffers::quarter);
    private static final Derived<Counted<DisruptionActivity>> DISRUPTION =
            plan -> made(plan, DisruptionActivity.class, DisruptionActivity::quarter);

    Counted {
        rows = List.copyOf(rows);
    }

    static List<MissingEpisodes> months(PlanView plan) {
        return plan.derived(MONTHS).rows();
    }

    static List<RiskAssessments> assessments(PlanView plan) {
        return plan.derived(ASSESSMENTS).rows();
    }

    static List<SupportOffers> support(PlanView plan) {
        return plan.derived(SUPPORT).rows();
    }

    static List<DisruptionActivity> disruption(PlanView plan) {
        return plan.derived(DISRUPTION).rows();
    }

    /** The last so many of some rows. */
    static <R> List<R> last(int most, List<R> rows) {
        return rows.subList(Math.max(0, rows.size() - most), rows.size());
    }

    private static <R extends Record> Counted<R> made(PlanView plan, Class<R> type, Function<R, Period> period) {
        return new Counted<>(plan.records(type).stream()
                .map(Stored::value)
                .filter(row -> period.apply(row).to().isBefore(plan.today()))
                .sorted(Comparator.comparing(period))
                .toList());
    }
}
