package org.braidplan.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.module.Contents;
import org.braidplan.module.StrandModule;
import org.braidplan.plan.Source;

/** The second version: a check and an indicator more. */
public final class SecondStrand implements StrandModule {

    @Override
    public String strand() {
        return "finance";
    }

    @Override
    public Contents contents() {
        return Contents.none()
                .registers(Spot.class)
                .checks(new SpotsVisited())
                .indicators(new Indicator(
                        "spots-visited",
                        "finance",
                        "Spots visited",
                        "Treasurer",
                        Frequency.MONTH,
                        List.of(new Indicator.Definition(
                                1,
                                "%",
                                BetterIs.HIGHER,
                                "visited",
                                "spots",
                                "Register of spots",
                                LocalDate.of(2014, 1, 1),
                                "",
                                "",
                                Instant.EPOCH)),
                        Optional.empty(),
                        List.of(),
                        Source.entered()));
    }
}
