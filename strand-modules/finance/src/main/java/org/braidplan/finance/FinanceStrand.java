package org.braidplan.finance;

import org.braidplan.module.Contents;
import org.braidplan.module.StrandModule;

/** The strand on the financial challenge and a clear offer to residents: what it brings. */
public final class FinanceStrand implements StrandModule {

    static final String KEY = "finance";

    @Override
    public String strand() {
        return KEY;
    }

    @Override
    public Contents contents() {
        return Contents.none()
                .registers(
                        Saving.class,
                        SavingsProgramme.class,
                        BudgetYear.class,
                        Pressure.class,
                        Reserve.class,
                        MonitoringReport.class,
                        ServiceOffer.class)
                .indicators(FinanceIndicators.all())
                .measures(
                        YearMeasure.DELIVERED,
                        YearMeasure.DELIVERED_SHARE,
                        YearMeasure.GAP,
                        new VarianceMeasure(),
                        new ReserveMeasure())
                .checks(
                        new ProposalsMeetTarget(),
                        new TargetsAddUp(),
                        new DeliveredWhenBanked(),
                        new OneOffsMeetRecurrentTargets(),
                        new SlippedSavingsRollForward(),
                        new SavingsClaimedOnce(),
                        new ReserveAboveMinimum(),
                        new DutiesBeforeDecision(),
                        new WaterfallAddsUp())
                .pages(new WaterfallPage(), new RatingPage(), new BudgetPage(), new OfferPage(), new PublicPage());
    }
}
