package org.braidplan.finance;

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

/** A cost that came, or income that went, and what is done about it. */
@Register(
        key = "pressures",
        title = "Pressures",
        one = "pressure",
        purpose =
                "One row a pressure: what costs more or brings in less, in which year, and whether the target covers it already.")
public record Pressure(
        @Key @Label("Reference") @Help("Short and lasting, such as PRE-04.") @AtMost("30")
        String reference,

        @Label("Title") @AtMost("150") String title,

        @Label("Directorate") @AtMost("100") String directorate,

        @Label("Owner") @Help("The post that answers for it; a post, not a name.") @RefersTo(Referent.PERSON)
        String owner,

        @Label("Cause") Cause cause,

        @Label("Year") @Help("The financial year in which it begins, such as 2015/16.")
        Period year,

        @Label("Amount") @Help("New in that year, in pounds.") @AtLeast("0")
        Money amount,

        @Label("Recurrent or one-off") Kind kind,

        @Label("In the target")
        @Help("Yes where the year's savings target covers it already; no adds it to what must be found.")
        boolean inTarget,

        @Label("Ended on") @Help("When it went away or was paid for in another way; leave empty while it lasts.")
        Optional<LocalDate> endedOn,

        @Label("What is done about it") @LongText @AtMost("1000")
        Optional<String> answer,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** Where pressures come from. */
    public enum Cause {
        @Label("More people need a service")
        DEMAND,
        @Label("Pay and prices")
        PRICES,
        @Label("A new duty")
        NEW_DUTY,
        @Label("Grant cut")
        GRANT_CUT,
        @Label("Income lost")
        INCOME_LOST,
        @Label("Improvement after an inspection")
        IMPROVEMENT
    }

    /** Whether it adds to what must be found, as on a day. */
    boolean isOnTop(LocalDate day) {
        return !inTarget && endedOn.filter(on -> !on.isAfter(day)).isEmpty();
    }

    @Override
    public List<FieldProblem> problems() {
        return BudgetYear.unlessFinancialYear(year, "year").list();
    }
}
