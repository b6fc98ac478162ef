package org.braidplan.partnerships;

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
import org.braidplan.register.LongText;
import org.braidplan.register.Referent;
import org.braidplan.register.RefersTo;
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/** A partner between whom and the others an agreement is. */
@Register(
        key = "sharing-parties",
        title = "Parties to agreements",
        one = "party to an agreement",
        purpose = "One row a partner and agreement: when it signed, or that it still has to.")
public record AgreementParty(
        @Key @Label("Agreement") @RefersTo(value = Referent.RECORD, register = "sharing-agreements") @AtMost("30")
        String agreement,

        @Key @Label("Partner") @RefersTo(value = Referent.RECORD, register = "agencies") @AtMost("30")
        String partner,

        @Label("Signed on") @Help("Leave empty until it has.")
        Optional<LocalDate> signedOn,

        @Label("Signed by") @Help("A post, not a name.") @AtMost("120")
        Optional<String> signedBy,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(
                        signedBy.isEmpty() || signedOn.isPresent(), "signedOn", "Say when it signed, since it did.")
                .list();
    }
}
