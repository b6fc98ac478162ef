package org.braidplan.taxilicensing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.braidplan.calendar.Days;
import org.braidplan.page.Places;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * What is to be looked at again, and when: policies, and clauses of the standards.
 *
 * @param overdue how many are past their day
 * @param soon how many are due within 90 days
 * @param later how many are due after that
 * @param undated how many have no day
 * @param next those whose day comes first, the overdue ones included
 */
public record Reviews(int overdue, int soon, int later, int undated, List<Due> next) {

    private static final int SOON = 90;
    private static final int SHOWN = 60;

    public Reviews {
        next = List.copyOf(next);
    }

    /** As the plan stands. */
    static Reviews of(PlanView plan) {
        Gathering gathering = new Gathering(plan.today());
        for (Stored<Policy> stored : plan.records(Policy.class)) {
            Policy policy = stored.value();
            if (policy.holdsOn(plan.today())) {
                if (policy.due().isEmpty()) {
                    gathering.undated++;
                } else {
                    gathering.add(new Due(
                            policy.title(),
                            policy.due().get(),
                            stage(policy),
                            policy.owner().orElse("Nobody"),
                            Places.record(TaxiLicensingStrand.KEY, "policies", stored.key())));
                }
            }
        }
        for (Stored<StandardClause> stored : plan.records(StandardClause.class)) {
            StandardClause clause = stored.value();
            Standing standing = clause.on(plan.today());
            if (standing != Standing.NOT_DECIDED) {
                if (clause.reviewDue().isEmpty()) {
                    gathering.undated++;
                } else {
                    gathering.add(new Due(
                            "Clause " + stored.key() + " of the standards",
                            clause.reviewDue().get(),
                            standing.words(),
                            clause.owner().orElse("Nobody"),
                            Places.record(TaxiLicensingStrand.KEY, "standards", stored.key())));
                }
            }
        }
        return gathering.reviews();
    }

    int total() {
        return overdue + soon + later + undated;
    }

    private static String stage(Policy policy) {
        String words = policy.stage().words();
        if (policy.stage() == Policy.Stage.CONSULTING && policy.consultationTo().isPresent()) {
            return words + " to " + Days.words(policy.consultationTo().get());
        }
        return policy.decisionDue()
                .map(day -> words + ", decision due " + Days.words(day))
                .orElse(words);
    }

    /** One of them. */
    public record Due(String title, LocalDate due, String stage, String owner, String address) {

        /** How many days are left; below 0 when it is overdue. */
        long left(LocalDate today) {
            return ChronoUnit.DAYS.between(today, due);
        }
    }

    /** Counts all and keeps the earliest, without putting 20,000 in order. */
    private static final class Gathering {

        private static final Comparator<Due> ORDER =
                Comparator.comparing(Due::due).thenComparing(Due::title);

        private final LocalDate today;
        private final PriorityQueue<Due> earliest = new PriorityQueue<>(ORDER.reversed());
        private int overdue;
        private int soon;
        private int later;
        private int undated;

        private Gathering(LocalDate today) {
            this.today = today;
        }

        private void add(Due due) {
            if (due.due().isBefore(today)) {
                overdue++;
            } else if (!due.due().isAfter(today.plusDays(SOON))) {
                soon++;
            } else {
                later++;
            }
            earliest.add(due);
            if (earliest.size() > SHOWN) {
                earliest.poll();
            }
        }

        private Reviews reviews() {
            List<Due> next = new ArrayList<>(earliest);
            Collections.sort(next, ORDER);
            return new Reviews(overdue, soon, later, undated, next);
        }
    }
}
