package org.braidplan.taxilicensing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Shown;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** What was found on the street, what was decided against drivers, and what became of complaints and appeals. */
@PageInfo(path = "enforcement", title = "Enforcement")
public final class EnforcementPage implements Page {

    private static final int QUARTERS = 8;
    private static final int EXERCISES = 6;
    private static final int MONTHS = 24;

    @Override
    public Shown show(PageRequest request) {
        PlanView plan = request.plan();
        return new Shown(
                "taxi-licensing/enforcement.jte",
                new Enforcement(
                        exercises(plan, EXERCISES),
                        DecisionQuarter.last(plan, QUARTERS),
                        ComplaintQuarter.last(plan, QUARTERS),
                        complaints(plan),
                        appeals(plan)));
    }

    /** The newest spot checks that are over, oldest first. */
    static List<Stored<SpotCheck>> exercises(PlanView plan, int most) {
        return newest(plan, SpotCheck.class, check -> !check.to().isAfter(plan.today()), most);
    }

    private static List<Complaints> complaints(PlanView plan) {
        return newest(plan, Complaints.class, month -> month.month().to().isBefore(plan.today()), MONTHS).stream()
                .map(Stored::value)
                .toList();
    }

    private static List<Appeals> appeals(PlanView plan) {
        return newest(plan, Appeals.class, quarter -> quarter.quarter().to().isBefore(plan.today()), QUARTERS).stream()
                .map(Stored::value)
                .toList();
    }

    /** Looks from the end, because records are in the order of their time. */
    static <T extends Record> List<Stored<T>> newest(
            PlanView plan, Class<T> type, Function<T, Boolean> isOver, int most) {
        List<Stored<T>> all = plan.records(type);
        List<Stored<T>> some = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0 && some.size() < most; i--) {
            if (isOver.apply(all.get(i).value())) {
                some.add(all.get(i));
            }
        }
        Collections.reverse(some);
        return some;
    }
}
