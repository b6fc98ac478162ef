package org.braidplan.whistleblowing;

import java.util.stream.Stream;
import org.braidplan.indicator.Indicator;
import org.braidplan.module.Contents;
import org.braidplan.module.Measure;
import org.braidplan.module.StrandModule;

/** The strand Whistleblowing: what it brings. */
public final class WhistleblowingStrand implements StrandModule {

    static final String KEY = "whistleblowing";

    @Override
    public String strand() {
        return KEY;
    }

    @Override
    public Contents contents() {
        return Contents.none()
                .registers(Concern.class, PolicyVersion.class, StaffSurvey.class)
                .indicators(Stream.concat(Shares.all().stream(), Counts.all().stream())
                        .map(Yearly::indicator)
                        .toArray(Indicator[]::new))
                .measures(Stream.concat(Shares.all().stream(), Counts.all().stream())
                        .toArray(Measure[]::new))
                .checks(
                        new NoConcernsInTwelveMonths(),
                        new PossiblePersonalData(),
                        new PolicyReviewedYearly(),
                        new SmallCellPublished())
                .pages(new AnnualReportPage(), new LooksPage());
    }
}
