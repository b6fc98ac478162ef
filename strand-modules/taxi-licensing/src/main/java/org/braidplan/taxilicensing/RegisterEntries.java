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
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/** What of a month's decisions about drivers was entered in the national register, and whether it was searched first. */
@Register(
        key = "national-register",
        title = "National register entries",
        one = "month of register entries",
        purpose =
                "One row a month of decisions: how many refusals, suspensions and revocations of driver licences were entered"
                        + " in the national register (NR3, now NR3S, kept by the National Anti-Fraud Network), and how many"
                        + " applicants were looked up in it.")
public record RegisterEntries(
        @Key
        @Label("Month of the decision")
        @Help("Count an entry with the month in which the licence was refused, suspended or revoked.")
        Period month,

        @Label("Refusals entered") @Help("Of drivers, renewals included.") @AtLeast("0")
        int refusals,

        @Label("Revocations entered") @AtLeast("0") int revocations,

        @Label("Suspensions entered") @Help("Asked for by law since 27 April 2023.") @AtLeast("0")
        Optional<Integer> suspensions,

        @Label("Decisions that need no entry")
        @Help("Those with the reason on file, such as a decision that rests on neither safeguarding nor road safety.")
        @AtLeast("0")
        Optional<Integer> needNone,

        @Label("Driver applications decided") @Help("New ones and renewals.") @AtLeast("0")
        Optional<Integer> applications,

        @Label("Applicants looked up first")
        @Help("Of these, searched for in the register before the decision.")
        @AtLeast("0")
        Optional<Integer> searched,

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
                        searched.orElse(0) <= applications.orElse(searched.orElse(0)),
                        "searched",
                        "Those looked up are part of the applications decided.")
                .and(
                        searched.isPresent() == applications.isPresent(),
                        applications.isEmpty() ? "applications" : "searched",
                        "Give both the applications decided and how many were looked up first, or neither.")
                .list();
    }
}
