package org.braidplan.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.AtLeast;
import org.braidplan.register.AtMost;
import org.braidplan.register.Confidential;
import org.braidplan.register.Key;
import org.braidplan.register.Label;
import org.braidplan.register.Money;
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/** A record with a field of most kinds, for the register that the tests use. */
@Register(key = "meetings", title = "Meetings", one = "meeting", purpose = "Meetings of the panel.", version = 1)
public record Meeting(
        @Key String reference,
        LocalDate held,
        @AtLeast("0") @AtMost("100") int present,
        Optional<Kind> kind,
        Optional<Money> cost,
        @Confidential Optional<String> minutes)
        implements SelfChecking {

    /** What kind of meeting it was. */
    public enum Kind {
        @Label("In person")
        IN_PERSON,
        @Label("Remote")
        REMOTE
    }

    @Override
    public List<FieldProblem> problems() {
        return present == 13 ? List.of(new FieldProblem("present", "Nobody believes that.")) : List.of();
    }
}
