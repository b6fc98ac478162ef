package org.braidplan.partnerships;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.braidplan.calendar.Days;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Quarters;
import org.braidplan.indicator.Share;
import org.braidplan.module.Measure;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** Agreements in date on the last day of each quarter since the first was signed. */
final class InDateMeasure implements Measure {

    @Override
    public String indicator() {
        return PartnershipsIndicators.IN_DATE.key();
    }

    @Override
    public List<NewReading> readings(PlanView plan) {
        List<Agreement> signed = plan.records(Agreement.class).stream()
                .map(Stored::value)
                .filter(agreement -> Days.isBy(agreement.signedOn(), plan.today()))
                .toList();
        Optional<LocalDate> first = signed.stream()
                .map(agreement -> agreement.signedOn().orElseThrow())
                .min(Comparator.naturalOrder());
        List<NewReading> readings = new ArrayList<>();
        if (first.isPresent()) {
            for (Period quarter : Quarters.since(first.get(), plan.today())) {
                share(signed, quarter.to()).ifPresent(share -> readings.add(NewReading.of(quarter, share)));
            }
        }
        return readings;
    }

    private static Optional<Share> share(List<Agreement> signed, LocalDate day) {
        int inForce = 0;
        int inDate = 0;
        for (Agreement agreement : signed) {
            inForce += agreement.isInForce(day) ? 1 : 0;
            inDate += agreement.isInDate(day) ? 1 : 0;
        }
        return inForce == 0 ? Optional.empty() : Optional.of(new Share(inDate, inForce));
    }
}
