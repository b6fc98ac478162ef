package org.braidplan.whistleblowing;

import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Period;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.AtLeast;
import org.braidplan.register.AtMost;
import org.braidplan.register.Faults;
import org.braidplan.register.Help;
import org.braidplan.register.Key;
import org.braidplan.register.Label;
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/** What staff said of the policy in a year's survey. */
@Register(
        key = "staff-surveys",
        title = "Staff surveys",
        one = "staff survey",
        purpose =
                "One row a financial year: how many were asked, how many answered, and how many know and trust the policy.",
        confined = true)
public record StaffSurvey(
        @Key @Label("Year") @Help("A financial year, such as 2014/15.")
        Period year,

        @Label("Asked") @AtLeast("0") int asked,

        @Label("Answered") @AtLeast("0") int answered,

        @Label("Know how to raise a concern") @AtLeast("0") int aware,

        @Label("Are confident that it would be dealt with well") @AtLeast("0")
        int confident,

        @Label("Source") @AtMost("200") Optional<String> source)
        implements SelfChecking {

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(
                        year.frequency() == Frequency.FINANCIAL_YEAR,
                        "year",
                        "Give a financial year, such as 2014/15, not \"" + year + "\".")
                .and(answered <= asked, "answered", "No more can answer than were asked.")
                .and(aware <= answered, "aware", "No more can say so than answered.")
                .and(confident <= answered, "confident", "No more can say so than answered.")
                .list();
    }
}
