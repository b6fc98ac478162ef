package org.braidplan.partnerships;

import java.util.List;
import java.util.function.Function;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Quarters;
import org.braidplan.module.Measure;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** Measures that count what happened in each quarter. */
record QuarterMeasure(String indicator, Function<PlanView, List<NewReading>> counting) implements Measure {

    static final QuarterMeasure ATTENDANCE = of(PartnershipsIndicators.ATTENDANCE, plan -> {
        Quarters quarters = new Quarters(plan.today());
        turns(plan).forEach(turn -> quarters.count(turn.meeting().heldOn(), turn.isPresent()));
        return quarters.shares();
    });

    static final QuarterMeasure SENIORITY = of(PartnershipsIndicators.SENIORITY, plan -> {
        Quarters quarters = new Quarters(plan.today());
        turns(plan).stream()
                .filter(Turn::isMeasured)
                .forEach(turn -> quarters.count(turn.meeting().heldOn(), turn.isSeniorEnough()));
        return quarters.shares();
    });

    static final QuarterMeasure KEPT = of(PartnershipsIndicators.KEPT, plan -> {
        Quarters quarters = new Quarters(plan.today());
        for (Stored<Commitment> stored : plan.records(Commitment.class)) {
            Commitment commitment = stored.value();
            if (commitment.binds()) {
                quarters.count(commitment.dueOn(), commitment.isKeptBy(commitment.dueOn()));
            }
        }
        return quarters.shares();
    });

    static final QuarterMeasure ESCALATIONS = of(PartnershipsIndicators.ESCALATIONS, plan -> {
        Quarters quarters = new Quarters(plan.today());
        for (Stored<Challenge> stored : plan.records(Challenge.class)) {
            quarters.count(stored.value().raisedOn(), false);
            stored.value().escalatedOn().ifPresent(on -> quarters.count(on, true));
        }
        return quarters.numbers();
    });

    static final QuarterMeasure DAYS = of(PartnershipsIndicators.DAYS, plan -> {
        Quarters quarters = new Quarters(plan.today());
        for (Stored<Challenge> stored : plan.records(Challenge.class)) {
            stored.value()
                    .resolvedOn()
                    .ifPresent(on -> quarters.add(on, stored.value().daysToResolve()));
        }
        return quarters.medians();
    });

    private static QuarterMeasure of(Indicator indicator, Function<PlanView, List<NewReading>> counting) {
        return new QuarterMeasure(indicator.key(), counting);
    }

    @Override
    public List<NewReading> readings(PlanView plan) {
        return counting.apply(plan);
    }

    private static List<Turn> turns(PlanView plan) {
        return Turn.all(plan, Seat.all(plan));
    }
}
