package org.braidplan.whistleblowing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.AtMost;
import org.braidplan.register.Faults;
import org.braidplan.register.Help;
import org.braidplan.register.Key;
import org.braidplan.register.Label;
import org.braidplan.register.Link;
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/** A version of the whistleblowing policy. */
@Register(
        key = "policy-versions",
        title = "Versions of the policy",
        one = "version of the policy",
        purpose = "One row a version of the whistleblowing policy: when it was adopted and when it was last looked at.",
        confined = true)
public record PolicyVersion(
        @Key @Label("Version") @AtMost("20") String version,

        @Label("Adopted on") LocalDate adopted,

        @Label("Adopted by") @Help("The body, such as the Audit Committee.") @AtMost("100")
        String by,

        @Label("Last reviewed on") @Help("Leave empty until it has been reviewed for the first time.")
        Optional<LocalDate> reviewed,

        @Label("Document") Optional<Link> document)
        implements SelfChecking {

    /** The day on which somebody last made sure that it is as it should be. */
    LocalDate lookedAt() {
        return reviewed.orElse(adopted);
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(
                        reviewed.filter(day -> day.isBefore(adopted)).isEmpty(),
                        "reviewed",
                        "It cannot be reviewed before it was adopted.")
                .list();
    }
}
