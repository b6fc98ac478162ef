package org.braidplan.finance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Frequency;
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
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/** What is to be saved over several years: the figure that was announced, beside which the years' targets must add up. */
@Register(
        key = "programmes",
        title = "Savings programmes",
        one = "savings programme",
        purpose =
                "One row a programme: the savings announced for several years together, and the years they are to come in.")
public record SavingsProgramme(
        @Key @Label("Programme") @Help("A short name that stays, such as 2015-2018.") @AtMost("40")
        String programme,

        @Label("First year") @Help("A financial year, such as 2015/16.")
        Period firstYear,

        @Label("Last year") @Help("A financial year, such as 2017/18.")
        Period lastYear,

        @Label("Target") @Help("What was announced for all the years together, in pounds.") @AtLeast("0")
        Money target,

        @Label("Saved before it")
        @Help("What was saved in the years before, if it was announced together with the target.")
        @AtLeast("0")
        Optional<Money> savedBefore,

        @Label("Years before it") @Help("How many years that was saved in.") @AtLeast("1") @AtMost("20")
        Optional<Integer> yearsBefore,

        @Label("Announced on") Optional<LocalDate> announcedOn,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** The most years that one programme runs over. */
    static final int LONGEST = 10;

    /** Whether a financial year is one of the programme's. */
    boolean holds(Period year) {
        return year.compareTo(firstYear) >= 0 && year.compareTo(lastYear) <= 0;
    }

    /** {@code 2015–16 to 2017–18}. */
    String words() {
        return firstYear.equals(lastYear) ? firstYear.words() : firstYear.words() + " to " + lastYear.words();
    }

    @Override
    public List<FieldProblem> problems() {
        return BudgetYear.unlessFinancialYear(firstYear, "firstYear")
                .and(
                        lastYear.frequency() == Frequency.FINANCIAL_YEAR,
                        "lastYear",
                        "Give a financial year, such as 2017/18, not \"" + lastYear + "\".")
                .and(lastYear.to().isAfter(firstYear.from()), "lastYear", "It cannot end before it begins.")
                .and(
                        lastYear.from().getYear() - firstYear.from().getYear() < LONGEST,
                        "lastYear",
                        "A programme runs over at most " + LONGEST + " years. Begin another one after it.")
                .and(
                        savedBefore.isPresent() == yearsBefore.isPresent(),
                        "yearsBefore",
                        "Give both what was saved before and in how many years, or neither.")
                .list();
    }
}
