package org.braidplan.scrutiny;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Quarters;
import org.braidplan.module.Measure;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** Measures of key decisions, each in the quarter in which it was taken. */
record DecisionMeasure(String indicator, Predicate<KeyDecision> counted) implements Measure {

    static final DecisionMeasure NOTICE = new DecisionMeasure(ScrutinyIndicators.NOTICE.key(), KeyDecision::hasNotice);

    static final DecisionMeasure LOOKED_AT =
            new DecisionMeasure(ScrutinyIndicators.LOOKED_AT.key(), decision -> decision.isLookedAtBy(decision.day()));

    @Override
    public List<NewReading> readings(PlanView plan) {
        LocalDate today = plan.today();
        Quarters quarters = new Quarters(today);
        for (Stored<KeyDecision> stored : plan.records(KeyDecision.class)) {
            KeyDecision decision = stored.value();
            if (decision.isDecidedBy(today)) {
                quarters.count(decision.day(), counted.test(decision));
            }
        }
        return quarters.shares();
    }
}
