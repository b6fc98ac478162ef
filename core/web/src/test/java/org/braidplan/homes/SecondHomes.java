package org.braidplan.homes;

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

/** The second version: its homes have stars; a register, a check and an indicator come, and one page takes another's place. */
public final class SecondHomes implements StrandModule {

    @Override
    public String strand() {
        return "cse";
    }

    @Override
    public Contents contents() {
        return Contents.none()
                .registers(RatedHome.class, Inspection.class)
                .migrations(new GivesStars())
                .checks(new HomesAreRated())
                .indicators(placesTaken())
                .pages(new Stars(), new Told(RatedHome.class));
    }

    private static Indicator placesTaken() {
        return new Indicator(
                "places-taken",
                "cse",
                "Places taken",
                "Head of Homes",
                Frequency.MONTH,
                List.of(new Indicator.Definition(
                        1,
                        "%",
                        BetterIs.HIGHER,
                        "taken",
                        "places",
                        "Register of homes",
                        LocalDate.of(2014, 1, 1),
                        "",
                        "",
                        Instant.EPOCH)),
                Optional.empty(),
                List.of(),
                Source.entered());
    }
}
