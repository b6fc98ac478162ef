package org.braidplan.finance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.finance.BudgetYear.Timing;
import org.braidplan.finance.Saving.Stage;
import org.braidplan.indicator.Period;
import org.braidplan.register.Money;
import org.braidplan.view.DerivedEach;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * What is called delivered is in the bank: all that was planned for the years that have begun.
 *
 * <p>Where none of its years has begun nothing can be banked, so a proposal that is called delivered then is found as well.
 */
@Rule(
        id = "finance-delivered-not-banked",
        title = "Called delivered and not banked",
        meaning =
                "The proposal is called delivered, but the ledger does not show all that was planned: bank it, or call it under"
                        + " way and forecast what will come.",
        severity = Severity.SERIOUS,
        source =
                "Practice of savings trackers, and of the improvement plan itself (action FIN-4): a saving counts only when it"
                        + " is banked.")
final class DeliveredWhenBanked implements Check {

    private static final Outcome NOT_DELIVERED = new Outcome(0, List.of());

    private static final DerivedEach<Saving, Outcome> EACH = DeliveredWhenBanked::each;

    @Override
    public Outcome run(PlanView plan) {
        return Outcome.all(plan.derivedEach(Saving.class, EACH));
    }

    private static Outcome each(Stored<Saving> stored, LocalDate today) {
        Saving saving = stored.value();
        boolean delivered = saving.stage() == Stage.DELIVERED && saving.isAgreedOn(today);
        return delivered ? Outcome.over(List.of(saving), s -> look(s, today)) : NOT_DELIVERED;
    }

    private static Optional<Found> look(Saving saving, LocalDate today) {
        Money planned = Money.ZERO;
        Money banked = Money.ZERO;
        Period year = saving.firstYear();
        for (int nth = 0; nth < Saving.YEARS; nth++, year = year.next()) {
            Timing timing = Timing.of(year, today);
            if (timing != Timing.TO_COME || nth == 0) {
                Amounts amounts = saving.amounts(nth, timing);
                planned = planned.plus(amounts.planned());
                banked = banked.plus(amounts.banked());
            }
        }
        return banked.compareTo(planned) >= 0
                ? Optional.empty()
                : Optional.of(Found.about(
                        Subjects.of(saving),
                        saving.reference() + " is called delivered, but " + banked.words() + " of " + planned.words()
                                + " is banked."));
    }
}
