package ${package};

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

/** Something that somebody promised to do by a day. */
@Register(
        key = "commitments",
        title = "Commitments",
        one = "commitment",
        purpose = "One row a commitment: what was promised, by whom, for which day, and when it was kept.")
public record Commitment(
        @Key @Label("Reference") @Help("A short code of your own, such as C-1.") @AtMost("20")
        String reference,

        @Label("What was promised") @AtMost("200") String promise,

        @Label("Who promised it") @RefersTo(Referent.PERSON) String who,

        @Label("Made on") LocalDate made,

        @Label("Promised for") LocalDate due,

        @Label("Kept on") @Help("Leave empty until it is kept.")
        Optional<LocalDate> kept,

        @Label("Note") @Help("For the people who keep this register.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** Whether the day has gone by without its being kept. */
    boolean isOverdueOn(LocalDate today) {
        return kept.isEmpty() && due.isBefore(today);
    }

    /** Whether it was kept on the day promised or before. */
    boolean isKeptInTime() {
        return kept.filter(day -> !day.isAfter(due)).isPresent();
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(!due.isBefore(made), "due", "It cannot be promised for a day before it was made.")
                .and(kept.filter(day -> day.isBefore(made)).isEmpty(), "kept", "It cannot be kept before it was made.")
                .list();
    }
}
