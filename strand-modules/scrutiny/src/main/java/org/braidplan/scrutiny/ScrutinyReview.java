package org.braidplan.scrutiny;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.calendar.Days;
import org.braidplan.problem.FieldProblem;
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

/** A review in depth, by a committee or a small group of its members, that ends with a report. */
@Register(
        key = "reviews",
        title = "Scrutiny reviews",
        one = "scrutiny review",
        purpose = "One row a review: why it was chosen, when it began and reported, and what is different since.")
public record ScrutinyReview(
        @Key @Label("Reference") @Help("Short and lasting, such as SR-03.") @AtMost("30")
        String reference,

        @Label("Title") @AtMost("200") String title,

        @Label("Committee") @AtMost("100") String committee,

        @Label("Why it was chosen") @Help("What scrutiny wanted to find out, in plain words.") @LongText @AtMost("1000")
        String why,

        @Label("Began on") LocalDate beganOn,

        @Label("Report published on") @Help("From this day the public reads its recommendations here.")
        Optional<LocalDate> reportedOn,

        @Label("Report") @Help("Where the report can be read.")
        Optional<Link> report,

        @Label("What has changed")
        @Help(
                "What is different for residents now, and how we know. Leave empty while nothing is. The public can read this.")
        @LongText
        @AtMost("2000")
        Optional<String> whatChanged,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    boolean isReportedBy(LocalDate today) {
        return Days.isBy(reportedOn, today);
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(
                        reportedOn.isEmpty() || !reportedOn.get().isBefore(beganOn),
                        "reportedOn",
                        "It cannot report before it began.")
                .and(
                        report.isEmpty() || reportedOn.isPresent(),
                        "reportedOn",
                        "Say when the report was published, since it can be read.")
                .and(
                        whatChanged.isEmpty() || reportedOn.isPresent(),
                        "whatChanged",
                        "A review that has not reported has changed nothing yet.")
                .list();
    }
}
