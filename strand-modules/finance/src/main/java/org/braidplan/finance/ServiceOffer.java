package org.braidplan.finance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.AtMost;
import org.braidplan.register.Confidential;
import org.braidplan.register.Faults;
import org.braidplan.register.Help;
import org.braidplan.register.Key;
import org.braidplan.register.Label;
import org.braidplan.register.Link;
import org.braidplan.register.LongText;
import org.braidplan.register.Referent;
import org.braidplan.register.RefersTo;
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/** What residents can expect of one service: what they will get, what changes, what stops, in plain English. */
@Register(
        key = "service-offer",
        title = "Service-offer statements",
        one = "statement of what a service offers",
        purpose =
                "One row a service: what residents will get, what changes and what stops, in words that need no explaining.")
public record ServiceOffer(
        @Key @Label("Service") @Help("As residents call it.") @AtMost("80")
        String service,

        @Label("What you will get") @Help("Written to the resident: You can …") @LongText @AtMost("600")
        String keeps,

        @Label("What changes") @LongText @AtMost("600") Optional<String> changes,

        @Label("What stops") @Help("Say it plainly; leave empty where nothing does.") @LongText @AtMost("600")
        Optional<String> stops,

        @Label("From") @Help("The day from which it holds.") Optional<LocalDate> from,

        @Label("Who else can help") @LongText @AtMost("300") Optional<String> elsewhere,

        @Label("More about it") @Help("A page for residents.")
        Optional<Link> more,

        @Label("Agreed on") @Help("When Cabinet or Council agreed these words; the public reads them from that day.")
        Optional<LocalDate> agreedOn,

        @Label("Saving")
        @Help("The proposal that brings the change about.")
        @RefersTo(value = Referent.RECORD, register = "savings")
        Optional<String> saving,

        @Label("Owner") @Help("The post that answers for the statement.") @RefersTo(Referent.PERSON)
        String owner,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** Whether the public may read it on a day. */
    boolean isOpenOn(LocalDate day) {
        return agreedOn.filter(on -> !on.isAfter(day)).isPresent();
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(
                        (changes.isEmpty() && stops.isEmpty()) || from.isPresent(),
                        "from",
                        "Say from which day what changes or stops does so.")
                .list();
    }
}
