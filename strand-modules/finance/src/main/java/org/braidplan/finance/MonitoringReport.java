package org.braidplan.finance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Period;
import org.braidplan.problem.FieldProblem;
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

/** What the year's spending is forecast to come to, as budget monitoring saw it at the end of one month. */
@Register(
        key = "budget-monitoring",
        title = "Budget monitoring",
        one = "month of budget monitoring",
        purpose =
                "One row a month: what the whole financial year is forecast to cost, and why it differs from the budget.")
public record MonitoringReport(
        @Key @Label("Month") @Help("The month at whose end the forecast was made, such as 2014-10.")
        Period month,

        @Label("Forecast outturn")
        @Help("What the whole financial year is forecast to cost, net, in pounds; for March, what it did cost.")
        Money outturn,

        @Label("Reported on") @Help("When members received it.")
        Optional<LocalDate> reportedOn,

        @Label("Why it differs") @Help("The largest reasons, services and causes only.") @LongText @AtMost("1000")
        Optional<String> why,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    @Override
    public List<FieldProblem> problems() {
        return Faults.unlessMonth(month, "month")
                .and(
                        reportedOn.filter(on -> on.isBefore(month.from())).isEmpty(),
                        "reportedOn",
                        "It cannot be reported before the month begins.")
                .list();
    }
}
