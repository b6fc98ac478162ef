package org.braidplan.partnerships;

import java.time.LocalDate;
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
import org.braidplan.register.Referent;
import org.braidplan.register.RefersTo;
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/** What a partner pays in a year towards a shared budget. */
@Register(
        key = "funding-shares",
        title = "Funding shares",
        one = "funding share",
        purpose = "One row a financial year, forum and partner: what was agreed, and what was paid.")
public record FundingShare(
        @Key @Label("Year") @Help("A financial year, such as 2014/15.")
        Period year,

        @Key
        @Label("Forum")
        @Help("Whose shared budget it is.")
        @RefersTo(value = Referent.RECORD, register = "boards")
        @AtMost("30")
        String forum,

        @Key @Label("Partner") @RefersTo(value = Referent.RECORD, register = "agencies") @AtMost("30")
        String partner,

        @Label("Agreed")
        @Help("In pounds. Leave empty until it is agreed; 0 if it was agreed to pay nothing.")
        @AtLeast("0")
        Optional<Money> agreed,

        @Label("Paid") @Help("In pounds, up to now. Leave empty until something is paid.") @AtLeast("0")
        Optional<Money> paid,

        @Label("Pay by") @Help("If it was agreed to pay before the end of the year.")
        Optional<LocalDate> payBy,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** The last day on which it is paid in time. */
    LocalDate due() {
        return payBy.orElse(year.to());
    }

    /** What is agreed and not paid; nothing while nothing is agreed. */
    Money owed() {
        Money open = agreed.orElse(Money.ZERO).minus(paid.orElse(Money.ZERO));
        return open.compareTo(Money.ZERO) > 0 ? open : Money.ZERO;
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(
                        year.frequency() == Frequency.FINANCIAL_YEAR,
                        "year",
                        "Give a financial year, such as 2014/15, not \"" + year + "\".")
                .and(
                        payBy.isEmpty()
                                || (!payBy.get().isBefore(year.from())
                                        && !payBy.get().isAfter(year.to())),
                        "payBy",
                        "Give a day of the year " + year.words() + ".")
                .list();
    }
}
