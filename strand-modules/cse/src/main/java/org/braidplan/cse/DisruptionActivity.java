package org.braidplan.cse;

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

/** How often one kind of step was taken in a quarter against people and places that harm children. */
@Register(
        key = "disruption-activity",
        title = "Disruption activity",
        one = "kind of disruption in a quarter",
        purpose =
                "One row a quarter and kind: how often police, council and licensing stepped in against people and places"
                        + " that put children at risk. Counts only; no operation, no address, no name.")
public record DisruptionActivity(
        @Key @Label("Quarter") @Help("A calendar quarter, such as 2014-Q4.")
        Period quarter,

        @Key @Label("Kind") Kind kind,

        @Label("How often") @AtLeast("0") int count,

        @Label("Led by") @Help("The agency that took the step.") @AtMost("100")
        Optional<String> ledBy,

        @Label("Source") @Help("Where the figures come from.") @AtMost("200")
        Optional<String> source,

        @Label("Note")
        @Help("What a reader should know; nothing about an operation that is still going on.")
        @LongText
        @AtMost("2000")
        @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** Kinds of steps, as police and councils name them. */
    public enum Kind {
        @Label("Child abduction warning notices served")
        ABDUCTION_WARNING,
        @Label("Sexual risk or harm orders made")
        COURT_ORDER,
        @Label("Arrests")
        ARREST,
        @Label("People charged")
        CHARGE,
        @Label("Premises visited")
        PREMISES_VISIT,
        @Label("Premises licences reviewed or closures made")
        PREMISES_ACTION,
        @Label("Taxi licences reported to licensing")
        TAXI_REPORT,
        @Label("Intelligence reports shared")
        INTELLIGENCE
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unlessQuarter(quarter, "quarter").list();
    }
}
