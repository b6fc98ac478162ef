package ${package};

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Indicator.Definition;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.indicator.Share;
import org.braidplan.module.Measure;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** How many commitments were kept in time, of those promised for a quarter. */
final class KeptInTime implements Measure {

    /** The indicator as first defined; its people may define it anew. */
    static final Indicator INDICATOR = Indicator.ofModule(
            ${name}Strand.KEY,
            "${artifactId}-kept-in-time",
            "Commitments kept in time",
            Frequency.QUARTER,
            Definition.first(
                    "%",
                    BetterIs.HIGHER,
                    "Commitments kept on the day promised or before",
                    "Commitments promised for a day of the quarter",
                    "Register: commitments",
                    LocalDate.of(2014, 1, 1)));

    @Override
    public String indicator() {
        return INDICATOR.key();
    }

    @Override
    public List<NewReading> readings(PlanView plan) {
        List<NewReading> readings = new ArrayList<>();
        byQuarter(plan).forEach((quarter, share) -> readings.add(reading(quarter, share)));
        return readings;
    }

    /** Quarters that are over, by time. */
    private static Map<Period, Share> byQuarter(PlanView plan) {
        Map<Period, Share> quarters = new TreeMap<>();
        for (Stored<Commitment> stored : plan.records(Commitment.class)) {
            Commitment commitment = stored.value();
            Period quarter = Period.of(Frequency.QUARTER, commitment.due());
            if (quarter.to().isBefore(plan.today())) {
                Share one = new Share(commitment.isKeptInTime() ? 1 : 0, 1);
                quarters.merge(quarter, one, (a, b) -> new Share(a.part() + b.part(), a.whole() + b.whole()));
            }
        }
        return quarters;
    }

    private static NewReading reading(Period quarter, Share share) {
        return new NewReading(
                quarter.text(),
                Optional.empty(),
                Optional.of(BigDecimal.valueOf(share.part())),
                Optional.of(BigDecimal.valueOf(share.whole())),
                Reading.Status.FINAL,
                "");
    }
}
