package org.braidplan.whistleblowing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.disclosure.Suppression;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Reading;
import org.braidplan.view.PlanView;

/** No reading of this strand, which everybody sees, is a count below 5: the measures keep it back, a person may not have. */
@Rule(
        id = "whistleblowing-small-cell-published",
        title = "A small number is there for everybody to read",
        meaning =
                "Fewer than 5 concerns can tell who raised one: record the reading anew without its numbers and say why.",
        severity = Severity.SERIOUS,
        source = "Practice of official statistics: counts from 1 to 4 are kept back.")
final class SmallCellPublished implements Check {

    @Override
    public Outcome run(PlanView plan) {
        int examined = 0;
        List<Found> found = new ArrayList<>();
        for (Indicator indicator : plan.indicators()) {
            if (!indicator.strand().equals(WhistleblowingStrand.KEY)) {
                continue;
            }
            boolean isCount = !indicator.definition().unit().equals("%");
            for (Reading reading : plan.readings(indicator.key())) {
                examined++;
                if (tells(reading, isCount)) {
                    found.add(Found.about(
                            Subject.indicator(WhistleblowingStrand.KEY, indicator.key()),
                            "The reading of " + reading.period().words() + " says a number from 1 to 4."));
                }
            }
        }
        return new Outcome(examined, found);
    }

    private static boolean tells(Reading reading, boolean isCount) {
        Stream<BigDecimal> counts = Stream.of(
                        isCount ? reading.value() : Optional.<BigDecimal>empty(),
                        reading.numerator(),
                        reading.denominator())
                .flatMap(Optional::stream);
        return counts.anyMatch(count -> Suppression.USUAL.isSmall(count.longValue()));
    }
}
