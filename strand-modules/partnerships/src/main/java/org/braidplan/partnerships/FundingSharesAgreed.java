package org.braidplan.partnerships;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.braidplan.calendar.Days;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.indicator.Period;
import org.braidplan.register.Money;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** Each partner of a shared budget agrees its share and pays it. */
@Rule(
        id = "partnerships-funding-share-missing",
        title = "Funding share missing",
        meaning =
                "The shared budget counts on money that nobody promised or paid: ask the partner, or plan without it.",
        severity = Severity.WARNING,
        source =
                "Practice. Partners may pay towards a safeguarding board under the Children Act 2004, section 15 (as in force in 2014); the law does not fix shares.")
final class FundingSharesAgreed implements Check {

    @Override
    public Outcome run(PlanView plan) {
        LocalDate today = plan.today();
        Names names = Names.of(plan);
        Set<String> budgets = new HashSet<>();
        Set<String> shares = new HashSet<>();
        List<Stored<FundingShare>> looked = new ArrayList<>();
        for (Stored<FundingShare> stored : plan.records(FundingShare.class)) {
            FundingShare share = stored.value();
            budgets.add(share.year().text() + "~" + share.forum());
            shares.add(share.year().text() + "~" + share.forum() + "~" + share.partner());
            if (!share.year().from().isAfter(today)) {
                looked.add(stored);
            }
        }
        return Outcome.over(looked, stored -> unpaid(stored, names, today))
                .and(Outcome.over(looked, stored -> dropped(stored, budgets, shares, names, today)));
    }

    private static Optional<Found> unpaid(Stored<FundingShare> stored, Names names, LocalDate today) {
        FundingShare share = stored.value();
        String who = names.partner(share.partner()) + ", " + names.forum(share.forum()) + ", "
                + share.year().words() + ": ";
        if (share.agreed().isEmpty()) {
            return Optional.of(
                    Subjects.found(Subjects.SHARES, stored, who + "the year has begun and no share is agreed."));
        }
        if (today.isAfter(share.due()) && share.owed().compareTo(Money.ZERO) > 0) {
            return Optional.of(Subjects.found(
                    Subjects.SHARES,
                    stored,
                    who + share.owed().words() + " was to be paid by " + Days.words(share.due()) + " and is not."));
        }
        return Optional.empty();
    }

    /** A partner that paid last year, and stands in no row of this year's budget though others do. */
    private static Optional<Found> dropped(
            Stored<FundingShare> stored, Set<String> budgets, Set<String> shares, Names names, LocalDate today) {
        FundingShare share = stored.value();
        Period next = share.year().next();
        String budget = next.text() + "~" + share.forum();
        if (next.from().isAfter(today)
                || share.agreed()
                        .filter(agreed -> agreed.compareTo(Money.ZERO) > 0)
                        .isEmpty()
                || !budgets.contains(budget)
                || shares.contains(budget + "~" + share.partner())) {
            return Optional.empty();
        }
        return Optional.of(Subjects.found(
                Subjects.SHARES,
                stored,
                names.partner(share.partner()) + " had a share in " + names.forum(share.forum()) + " for "
                        + share.year().words() + " and has none for " + next.words() + ", though others have."));
    }
}
