package org.braidplan.taxilicensing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/** Complaints about drivers, vehicles and operators in one month, and what became of them. */
@Register(
        key = "complaints",
        title = "Complaints",
        one = "month of complaints",
        purpose =
                "One row a month: complaints about drivers, vehicles and operators, how many went to the police, and how long a"
                        + " decision took. Counts only; never what happened to anybody.")
public record Complaints(
        @Key @Label("Month") Period month,

        @Label("Received") @AtLeast("0") int received,

        @Label("Of these, about safeguarding")
        @Help("Conduct towards a child, an adult at risk or a passenger that may be a crime.")
        @AtLeast("0")
        int safeguarding,

        @Label("Of these, referred to the police")
        @Help("Of those received, whenever they were referred.")
        @AtLeast("0")
        int referred,

        @Label("Decided in the month") @Help("Whenever they were received.") @AtLeast("0")
        int decided,

        @Label("Median days to decision")
        @Help(
                "Of those decided in the month: calendar days from the day of receipt. Leave empty when none was decided.")
        @AtLeast("0")
        Optional<BigDecimal> medianDays,

        @Label("Open at the month's end") @AtLeast("0") int open,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note")
        @Help("What a reader should know; nothing that could point to a driver, a passenger or a child.")
        @LongText
        @AtMost("2000")
        @Confidential
        Optional<String> note)
        implements SelfChecking {

    @Override
    public List<FieldProblem> problems() {
        return Faults.unlessMonth(month, "month")
                .and(
                        safeguarding <= received,
                        "safeguarding",
                        "Complaints about safeguarding (" + safeguarding + ") are part of those received (" + received
                                + ").")
                .and(
                        referred <= received,
                        "referred",
                        "Complaints referred (" + referred + ") are part of those received (" + received + ").")
                .and(
                        medianDays.isEmpty() || decided > 0,
                        "medianDays",
                        "With nothing decided there is no median: leave it empty.")
                .list();
    }
}
