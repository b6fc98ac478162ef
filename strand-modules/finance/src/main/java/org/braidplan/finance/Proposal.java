package org.braidplan.finance;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.braidplan.finance.BudgetYear.Timing;
import org.braidplan.view.DerivedEach;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * What sums need of a proposal on a day. It is taken out of the record once for each time that the record changes, because
 * going through the fields of tens of thousands of records takes longer than adding them up.
 *
 * @param live whether it is not withdrawn
 * @param agreed whether it had been agreed by the day
 * @param oneOff whether it comes once
 * @param start the calendar year in which its first year begins
 * @param group its double-count group, folded; empty for none
 * @param first what it comes to in its first year, and the same for its other years
 * @param whole all its years as one
 * @param delivery how sure it is, by all its years
 */
record Proposal(
        Saving saving,
        String directorate,
        boolean live,
        boolean agreed,
        boolean oneOff,
        int start,
        String group,
        Pence first,
        Pence second,
        Pence third,
        Pence whole,
        Delivery delivery) {

    private static final DerivedEach<Saving, Proposal> EACH = Proposal::of;

    /** All there are, withdrawn ones too, by reference. */
    static List<Proposal> all(PlanView plan) {
        return plan.derivedEach(Saving.class, EACH);
    }

    private static Proposal of(Stored<Saving> stored, LocalDate today) {
        Saving saving = stored.value();
        Pence first = pence(saving, 0, today);
        Pence second = pence(saving, 1, today);
        Pence third = pence(saving, 2, today);
        Pence whole = first.plus(second).plus(third);
        boolean agreed = saving.isAgreedOn(today);
        return new Proposal(
                saving,
                saving.directorate(),
                !saving.isWithdrawn(),
                agreed,
                saving.kind() == Kind.ONE_OFF,
                saving.startOf(0),
                saving.doubleCountGroup().map(Proposal::folded).orElse(""),
                first,
                second,
                third,
                whole,
                Delivery.of(whole, agreed));
    }

    private static Pence pence(Saving saving, int nth, LocalDate today) {
        return Pence.of(saving.amounts(nth, Timing.of(BudgetYear.starting(saving.startOf(nth)), today)));
    }

    /** What it comes to in one of its years, 0 for the first. */
    Pence in(int nth) {
        return switch (nth) {
            case 0 -> first;
            case 1 -> second;
            default -> third;
        };
    }

    /** Two people write the same group with other capitals. */
    static String folded(String group) {
        return group.strip().toLowerCase(Locale.ROOT);
    }
}
