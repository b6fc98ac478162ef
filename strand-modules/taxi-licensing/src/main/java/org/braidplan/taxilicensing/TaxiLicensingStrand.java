package org.braidplan.taxilicensing;

import org.braidplan.module.Contents;
import org.braidplan.module.StrandModule;

/** The strand on taxi licensing: what it brings. */
public final class TaxiLicensingStrand implements StrandModule {

    static final String KEY = "taxi-licensing";

    @Override
    public String strand() {
        return KEY;
    }

    @Override
    public Contents contents() {
        return Contents.none()
                .registers(
                        StandardClause.class,
                        Policy.class,
                        LicenceMonth.class,
                        SpotCheck.class,
                        LicenceDecision.class,
                        RegisterEntries.class,
                        Appeals.class,
                        Complaints.class)
                .indicators(TaxiIndicators.all())
                .measures(FromRecords.all())
                .checks(
                        new CheckOverdue(),
                        new NotInNationalRegister(),
                        new DecidedWithoutLookingUp(),
                        new SafeguardingNotReferred(),
                        new ClauseUnexplained(),
                        new AdoptedWithoutDecision(),
                        new PolicyPastReview(),
                        new ClausePastReview(),
                        new DecisionWithoutReason(),
                        new MonthMissing())
                .pages(
                        new StandardsPage(),
                        new ReviewsPage(),
                        new LicencesPage(),
                        new EnforcementPage(),
                        new PublicPage());
    }
}
