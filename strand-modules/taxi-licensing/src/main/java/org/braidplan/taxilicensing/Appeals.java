package org.braidplan.taxilicensing;

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
import org.braidplan.register.Money;
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/** Appeals to the courts against licensing decisions in one quarter, and how they ended. */
@Register(
        key = "appeals",
        title = "Appeals",
        one = "quarter of appeals",
        purpose =
                "One row a quarter: appeals to the magistrates' court or the Crown Court against licensing decisions, and how"
                        + " they ended. Counts only.")
public record Appeals(
        @Key @Label("Quarter") @Help("A calendar quarter, such as 2014-Q4.")
        Period quarter,

        @Label("Lodged") @AtLeast("0") int lodged,

        @Label("Dismissed") @Help("The court upheld the Council's decision.") @AtLeast("0")
        int dismissed,

        @Label("Allowed") @Help("The court put another decision in its place, in whole or in part.") @AtLeast("0")
        int allowed,

        @Label("Withdrawn") @Help("By the appellant, or settled.") @AtLeast("0")
        int withdrawn,

        @Label("Open at the quarter's end") @AtLeast("0") int open,

        @Label("Costs against the Council") Optional<Money> costs,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note")
        @Help("What a reader should know; nothing that could point to a driver, a passenger or a child.")
        @LongText
        @AtMost("2000")
        @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** Those that ended, in whatever way. */
    long ended() {
        return (long) dismissed + allowed + withdrawn;
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unlessQuarter(quarter, "quarter")
                .and(
                        costs.filter(amount -> amount.compareTo(Money.ZERO) < 0).isEmpty(),
                        "costs",
                        "Costs against the Council are not below nothing.")
                .list();
    }
}
