package org.braidplan.safeguarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Share;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.AtLeast;
import org.braidplan.register.AtMost;
import org.braidplan.register.Confidential;
import org.braidplan.register.Faults;
import org.braidplan.register.Help;
import org.braidplan.register.Key;
import org.braidplan.register.Label;
import org.braidplan.register.Link;
import org.braidplan.register.LongText;
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/** One round of case audits: how many files had which grade. The files and what was found in each stay in the case system. */
@Register(
        key = "case-audits",
        title = "Case audits",
        one = "round of case audits",
        purpose =
                "One row a round of case audits: how many files were read and how they were graded. Counts only; never a"
                        + " file, a child or a worker.")
public record AuditRound(
        @Key @Label("Finished on") @Help("The day on which the last file of the round was graded.")
        LocalDate finishedOn,

        @Key @Label("Theme") @Help("What the round looked at, such as: Section 47 enquiries.") @AtMost("100")
        String theme,

        @Label("Outstanding") @AtLeast("0") int outstanding,

        @Label("Good") @AtLeast("0") int good,

        @Label("Requires improvement") @AtLeast("0") int requiresImprovement,

        @Label("Inadequate") @AtLeast("0") int inadequate,

        @Label("Inadequate and put right")
        @Help("Of the files graded inadequate, those for which a manager has made sure that the child is safe.")
        @AtLeast("0")
        int putRight,

        @Label("Graded again")
        @Help("Files that somebody else graded as well, without knowing the first grade.")
        @AtLeast("0")
        int gradedAgain,

        @Label("Grade lowered") @Help("Of those graded again, how many were given a lower grade.") @AtLeast("0")
        int lowered,

        @Label("Report") @Help("The address of what was learnt, where only staff can open it.")
        Optional<Link> report,

        @Label("Source") @Help("Where the figures come from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note")
        @Help("What a reader should know; nothing that could point to a child or a worker.")
        @LongText
        @AtMost("2000")
        @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** All files of the round. */
    long files() {
        return (long) outstanding + good + requiresImprovement + inadequate;
    }

    Share goodOrBetter() {
        return new Share((long) outstanding + good, files());
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(files() > 0, "good", "A round has at least one graded file.")
                .and(
                        putRight <= inadequate,
                        "putRight",
                        "Files put right (" + putRight + ") are part of those graded inadequate (" + inadequate + ").")
                .and(
                        gradedAgain <= files(),
                        "gradedAgain",
                        "Files graded again (" + gradedAgain + ") are part of all files (" + files() + ").")
                .and(
                        lowered <= gradedAgain,
                        "lowered",
                        "Lowered grades (" + lowered + ") are part of the files graded again (" + gradedAgain + ").")
                .list();
    }
}
