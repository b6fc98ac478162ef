package org.braidplan.taxilicensing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Share;
import org.braidplan.module.Measure;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** A measure of the strand that its own records give, month by month or quarter by quarter, of what is over. */
record FromRecords(String indicator, Function<PlanView, Stream<NewReading>> working) implements Measure {

    /** All of them. */
    static Measure[] all() {
        return new Measure[] {
            monthly(TaxiIndicators.DBS_CHECKED, LicenceMonth::checkedOfDrivers),
            monthly(TaxiIndicators.TRAINED, LicenceMonth::trainedOfDrivers),
            monthly(TaxiIndicators.CAMERAS, LicenceMonth::camerasOfVehicles),
            spotChecks(TaxiIndicators.VEHICLES_COMPLIANT, SpotCheck::compliantOfVehicles),
            spotChecks(TaxiIndicators.DRIVERS_COMPLIANT, SpotCheck::compliantOfDrivers),
            of(
                    TaxiIndicators.REVOCATIONS,
                    plan -> DecisionQuarter.all(plan).stream()
                            .filter(DecisionQuarter::isComplete)
                            .map(q -> NewReading.of(q.period(), BigDecimal.valueOf(q.revoked())))),
            of(
                    TaxiIndicators.DAYS_TO_DECISION,
                    plan -> plan.records(Complaints.class).stream()
                            .map(Stored::value)
                            .filter(month -> isOver(plan, month.month()))
                            .flatMap(month ->
                                    month.medianDays().stream().map(days -> NewReading.of(month.month(), days)))),
            of(
                    TaxiIndicators.POLICE_REFERRALS,
                    plan -> ComplaintQuarter.all(plan).stream()
                            .filter(ComplaintQuarter::isComplete)
                            .map(q -> NewReading.of(q.period(), BigDecimal.valueOf(q.referred()))))
        };
    }

    @Override
    public List<NewReading> readings(PlanView plan) {
        return working.apply(plan).toList();
    }

    private static Measure monthly(Indicator indicator, Function<LicenceMonth, Share> share) {
        return of(
                indicator,
                plan -> plan.records(LicenceMonth.class).stream()
                        .map(Stored::value)
                        .filter(month -> isOver(plan, month.month()))
                        .map(month -> NewReading.of(month.month(), share.apply(month))));
    }

    /** What reaches over more than one quarter, as a published total may, is no reading of any. */
    private static Measure spotChecks(Indicator indicator, Function<SpotCheck, Share> share) {
        return of(indicator, plan -> {
            Map<Period, Share> quarters = new TreeMap<>();
            for (Stored<SpotCheck> stored : plan.records(SpotCheck.class)) {
                stored.value()
                        .quarter()
                        .filter(quarter -> isOver(plan, quarter))
                        .ifPresent(quarter -> quarters.merge(quarter, share.apply(stored.value()), FromRecords::sum));
            }
            return quarters.entrySet().stream().map(quarter -> NewReading.of(quarter.getKey(), quarter.getValue()));
        });
    }

    private static Share sum(Share one, Share other) {
        return new Share(one.part() + other.part(), one.whole() + other.whole());
    }

    private static boolean isOver(PlanView plan, Period period) {
        return period.to().isBefore(plan.today());
    }

    private static Measure of(Indicator indicator, Function<PlanView, Stream<NewReading>> working) {
        return new FromRecords(indicator.key(), working);
    }
}
