package org.braidplan.scrutiny;

import java.time.LocalDate;
import java.util.List;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Quarters;
import org.braidplan.module.Measure;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** Call-ins by quarter, from the first that was requested: requested in it, or upheld in it. */
enum CallInMeasure implements Measure {
    REQUESTED(ScrutinyIndicators.REQUESTED.key()) {
        @Override
        void count(CallIn callIn, Quarters quarters, LocalDate today) {
            quarters.count(callIn.requestedOn(), true);
        }
    },
    UPHELD(ScrutinyIndicators.UPHELD.key()) {
        @Override
        void count(CallIn callIn, Quarters quarters, LocalDate today) {
            quarters.count(callIn.requestedOn(), false);
            if (callIn.isUpheldBy(today)) {
                quarters.count(callIn.heardOn().orElseThrow(), true);
            }
        }
    };

    private final String indicator;

    CallInMeasure(String indicator) {
        this.indicator = indicator;
    }

    abstract void count(CallIn callIn, Quarters quarters, LocalDate today);

    @Override
    public String indicator() {
        return indicator;
    }

    @Override
    public List<NewReading> readings(PlanView plan) {
        Quarters quarters = new Quarters(plan.today());
        for (Stored<CallIn> stored : plan.records(CallIn.class)) {
            count(stored.value(), quarters, plan.today());
        }
        return quarters.numbers();
    }
}
