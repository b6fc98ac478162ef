package org.braidplan.finance;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Period;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.AtLeast;
import org.braidplan.register.AtMost;
import org.braidplan.register.Confidential;
import org.braidplan.register.Faults;
import org.braidplan.register.Help;
import org.braidplan.register.Key;
import org.braidplan.register.Label;
import org.braidplan.register.LongText;
import org.braidplan.register.Money;
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/** One financial year: what is to be saved in it, how much of that for good, and the budget it is measured against. */
@Register(
        key = "budget-years",
        title = "Budget years",
        one = "budget year",
        purpose =
                "One row a financial year: its savings target, how much of that must last, and the net revenue budget that the"
                        + " Council set.")
public record BudgetYear(
        @Key @Label("Year") @Help("A financial year, such as 2015/16.")
        Period year,

        @Label("Savings target")
        @Help(
                "New savings that the year's budget needs, on top of those of earlier years. Leave empty where none was set.")
        @AtLeast("0")
        Optional<Money> target,

        @Label("Of this, recurrent")
        @Help(
                "The part that must come back every year. What is left may be met once. Leave empty where all of it must last.")
        @AtLeast("0")
        Optional<Money> recurrentTarget,

        @Label("Net revenue budget")
        @Help("What the Council set for the year, in pounds; leave empty until it has.")
        @AtLeast("0")
        Optional<Money> netRevenueBudget,

        @Label("Set on") @Help("When the Council set the budget.")
        Optional<LocalDate> setOn,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** Where a year stands against a day. */
    enum Timing {
        TO_COME,
        RUNNING,
        OVER;

        static Timing of(Period year, LocalDate today) {
            return today.isBefore(year.from()) ? TO_COME : today.isAfter(year.to()) ? OVER : RUNNING;
        }
    }

    /** The financial year that begins in a calendar year. */
    static Period starting(int start) {
        return Period.of(Frequency.FINANCIAL_YEAR, LocalDate.of(start, Month.APRIL, 1));
    }

    /** The calendar year in which it begins. */
    int start() {
        return year.from().getYear();
    }

    Money targetOrNone() {
        return target.orElse(Money.ZERO);
    }

    /** The part of the target that one-off savings may meet. */
    Money oneOffTarget() {
        return target.isPresent() && recurrentTarget.isPresent()
                ? target.get().minus(recurrentTarget.get())
                : Money.ZERO;
    }

    /** The period must be one financial year. */
    static Faults unlessFinancialYear(Period period, String field) {
        return Faults.unless(
                period.frequency() == Frequency.FINANCIAL_YEAR,
                field,
                "Give a financial year, such as 2015/16, not \"" + period + "\".");
    }

    @Override
    public List<FieldProblem> problems() {
        return unlessFinancialYear(year, "year")
                .and(
                        recurrentTarget.isEmpty() || target.isPresent(),
                        "target",
                        "Give the target of which the recurrent part is a part.")
                .and(
                        oneOffTarget().amount().signum() >= 0,
                        "recurrentTarget",
                        "The recurrent part is part of the target: give at most "
                                + targetOrNone().words() + ".")
                .list();
    }
}
