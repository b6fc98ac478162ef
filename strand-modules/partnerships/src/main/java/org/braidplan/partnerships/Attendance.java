package org.braidplan.partnerships;

import java.util.List;
import java.util.Optional;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.AtMost;
import org.braidplan.register.Confidential;
import org.braidplan.register.Faults;
import org.braidplan.register.Help;
import org.braidplan.register.Key;
import org.braidplan.register.Label;
import org.braidplan.register.LongText;
import org.braidplan.register.Referent;
import org.braidplan.register.RefersTo;
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/** Whether a partner was at a meeting, and by how senior a post. */
@Register(
        key = "meeting-attendance",
        title = "Attendance",
        one = "attendance",
        purpose = "One row a partner and meeting: whether it came, by which post and how senior; absences too.")
public record Attendance(
        @Key @Label("Meeting") @RefersTo(value = Referent.RECORD, register = "forum-meetings") @AtMost("30")
        String meeting,

        @Key @Label("Partner") @RefersTo(value = Referent.RECORD, register = "agencies") @AtMost("30")
        String partner,

        @Label("Came") Came came,

        @Label("By which post") @Help("A post, not a name. Leave empty when nobody came.") @AtMost("120")
        Optional<String> post,

        @Label("How senior") @Help("Of the most senior who came.")
        Optional<Seniority> seniority,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** Whether somebody was there for the partner. */
    public enum Came {
        @Label("Came")
        YES,
        @Label("Sent apologies")
        APOLOGIES,
        @Label("Stayed away without a word")
        ABSENT
    }

    boolean isPresent() {
        return came == Came.YES;
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(
                        !isPresent() || seniority.isPresent(), "seniority", "Say how senior the post was that came.")
                .and(
                        isPresent() || seniority.isEmpty(),
                        "seniority",
                        "Leave this empty when nobody came, or say that somebody came.")
                .and(
                        isPresent() || post.isEmpty(),
                        "post",
                        "Leave this empty when nobody came, or say that somebody came.")
                .list();
    }
}
