package org.braidplan.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Period;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.AtLeast;
import org.braidplan.register.AtMost;
import org.braidplan.register.Confidential;
import org.braidplan.register.Help;
import org.braidplan.register.Key;
import org.braidplan.register.Label;
import org.braidplan.register.LongText;
import org.braidplan.register.Money;
import org.braidplan.register.Referent;
import org.braidplan.register.RefersTo;
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/**
 * One proposal to save money, with what it promises, what is expected of it and what is banked, year by year.
 *
 * <p>An amount is new in its year: a recurrent saving of £1 million from 2015/16 on is £1 million in 2015/16 and nothing in the
 * years after. All three years stand in one row, as a finance team keeps them, so that what does not add up to the total is
 * refused when it is entered. A saving that takes longer than three years is two proposals.
 */
@Register(
        key = "savings",
        title = "Savings proposals",
        one = "savings proposal",
        purpose =
                "One row a proposal: who answers for it, what it was to save in each year, what is expected now, and what is in"
                        + " the bank.")
public record Saving(
        @Key @Label("Reference") @Help("Short and lasting, such as SAV-012.") @AtMost("30")
        String reference,

        @Label("Title") @Help("What is done differently, in a few words.") @AtMost("150")
        String title,

        @Label("Directorate") @AtMost("100") String directorate,

        @Label("Owner") @Help("The post that answers for the saving; a post, not a name.") @RefersTo(Referent.PERSON)
        String owner,

        @Label("Recurrent or one-off") Kind kind,

        @Label("Stage") Stage stage,

        @Label("Agreed on")
        @Help(
                "When the Council, Cabinet or an officer with the power to do so agreed it. Needed from the stage agreed on.")
        Optional<LocalDate> agreedOn,

        @Label("First year") @Help("The first financial year in which it saves, such as 2015/16.")
        Period firstYear,

        @Label("Planned in all") @Help("The years' amounts add up to this.") @AtLeast("0")
        Money total,

        @Label("Planned, first year") @Help("New in that year, in pounds.") @AtLeast("0")
        Money plannedFirst,

        @Label("Planned, second year") @Help("New in that year, on top of the first.") @AtLeast("0")
        Optional<Money> plannedSecond,

        @Label("Planned, third year") @Help("New in that year, on top of the two before.") @AtLeast("0")
        Optional<Money> plannedThird,

        @Label("Forecast, first year") @Help("What is expected now; leave empty while it is as planned.") @AtLeast("0")
        Optional<Money> forecastFirst,

        @Label("Forecast, second year") @Help("Put here what slips from the first year.") @AtLeast("0")
        Optional<Money> forecastSecond,

        @Label("Forecast, third year") @AtLeast("0") Optional<Money> forecastThird,

        @Label("Banked, first year")
        @Help("Taken out of the budget, or received, as the ledger shows. Not what is on the way.")
        @AtLeast("0")
        Optional<Money> bankedFirst,

        @Label("Banked, second year") @AtLeast("0") Optional<Money> bankedSecond,

        @Label("Banked, third year") @AtLeast("0") Optional<Money> bankedThird,

        @Label("Ledger reference")
        @Help("The budget transfer or journal that shows it is banked. Needed where anything is.")
        @AtMost("100")
        Optional<String> ledger,

        @Label("Double-count group")
        @Help(
                "The same word for proposals that claim the same saving, such as agency-staff: it counts once, with the first of"
                        + " them by reference.")
        @AtMost("60")
        Optional<String> doubleCountGroup,

        @Label("Equality analysis") @Help("What the effect is on people with protected characteristics.")
        Duty equality,

        @Label("Consultation") @Help("With the people it affects.")
        Duty consultation,

        @Label("What residents will notice") @Help("In plain words; nothing about a person.") @LongText @AtMost("1000")
        Optional<String> effect,

        @Label("Posts that would go")
        @Help("Full-time equivalent. A few posts in a small team can point to people: seen only with the right to.")
        @AtLeast("0")
        @Confidential
        Optional<BigDecimal> posts,

        @Label("Action") @Help("The action of the plan that brings it about.") @RefersTo(Referent.ACTION)
        Optional<String> action,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** How many years one proposal runs over. */
    static final int YEARS = 3;

    /** How far a proposal has come. */
    public enum Stage {
        @Label("Idea")
        IDEA,
        @Label("Proposed")
        PROPOSED,
        @Label("Agreed")
        AGREED,
        @Label("Under way")
        UNDER_WAY,
        @Label("Delivered")
        DELIVERED,
        @Label("Withdrawn")
        WITHDRAWN;

        boolean isAgreed() {
            return this == AGREED || this == UNDER_WAY || this == DELIVERED;
        }
    }

    /** How far something is that the law asks for before a decision. */
    public enum Duty {
        @Label("Not needed, and why is recorded")
        NOT_NEEDED,
        @Label("Not begun")
        NOT_BEGUN,
        @Label("Under way")
        UNDER_WAY,
        @Label("Done, and considered")
        DONE;

        boolean isMet() {
            return this == NOT_NEEDED || this == DONE;
        }
    }

    boolean isWithdrawn() {
        return stage == Stage.WITHDRAWN;
    }

    /** Whether it had been agreed by a day. */
    boolean isAgreedOn(LocalDate day) {
        return stage.isAgreed() && agreedOn.filter(on -> !on.isAfter(day)).isPresent();
    }

    /**
     * What it comes to in one of its years. Nothing is banked before the year has begun; once it is over, no more is to be
     * expected of it than was banked.
     *
     * @param nth 0 for the first year
     */
    Amounts amounts(int nth, BudgetYear.Timing timing) {
        Money planned = planned(nth);
        Money banked = timing == BudgetYear.Timing.TO_COME ? Money.ZERO : banked(nth);
        Money forecast = timing == BudgetYear.Timing.OVER ? banked : forecast(nth, planned);
        Amounts amounts = new Amounts(planned, forecast, banked);
        return amounts.isNone() ? Amounts.NONE : amounts;
    }

    /** What is expected of one of its years, where the year is not over: as planned, unless somebody said otherwise. */
    Money forecast(int nth, Money planned) {
        Optional<Money> said = forecast(nth);
        return said.isPresent() ? said.get() : planned;
    }

    /** The financial year in which its nth year begins. */
    int startOf(int nth) {
        return firstYear.from().getYear() + nth;
    }

    Money planned(int nth) {
        return switch (nth) {
            case 0 -> plannedFirst;
            case 1 -> plannedSecond.orElse(Money.ZERO);
            default -> plannedThird.orElse(Money.ZERO);
        };
    }

    private Optional<Money> forecast(int nth) {
        return switch (nth) {
            case 0 -> forecastFirst;
            case 1 -> forecastSecond;
            default -> forecastThird;
        };
    }

    Money banked(int nth) {
        return switch (nth) {
            case 0 -> bankedFirst.orElse(Money.ZERO);
            case 1 -> bankedSecond.orElse(Money.ZERO);
            default -> bankedThird.orElse(Money.ZERO);
        };
    }

    @Override
    public List<FieldProblem> problems() {
        Money years = planned(0).plus(planned(1)).plus(planned(2));
        Money banked = banked(0).plus(banked(1)).plus(banked(2));
        boolean anyBanked = banked.amount().signum() > 0;
        return BudgetYear.unlessFinancialYear(firstYear, "firstYear")
                .and(
                        years.equals(total),
                        "total",
                        "The years add up to " + years.words() + ", not " + total.words() + ".")
                .and(
                        stage.isAgreed() == agreedOn.isPresent() || isWithdrawn(),
                        "agreedOn",
                        stage.isAgreed()
                                ? "Say when it was agreed."
                                : "It has a day on which it was agreed: give the stage agreed, or leave the day empty.")
                .and(
                        !anyBanked || stage.isAgreed(),
                        "stage",
                        isWithdrawn()
                                ? "What is withdrawn saves nothing: keep what was banked as a proposal of its own."
                                : "Nothing can be banked before it is agreed.")
                .and(!anyBanked || ledger.isPresent(), "ledger", "Give the ledger's reference for what is banked.")
                .list();
    }
}
