package org.braidplan.finance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

/** The balance of one reserve on one day, as it was or as it is forecast. */
@Register(
        key = "reserves",
        title = "Reserves",
        one = "balance of a reserve",
        purpose =
                "One row a reserve and day: what is, or will be, in it, and the least that the section 151 officer says the"
                        + " general reserve must hold.")
public record Reserve(
        @Key @Label("Reserve") @Help("Its name, the same each time.") @AtMost("60")
        String reserve,

        @Key @Label("On") @Help("The day of the balance, such as 31 March 2015.")
        LocalDate on,

        @Label("Kind") Kept kept,

        @Label("Balance") @Help("In pounds; a day that is still to come is a forecast.")
        Money balance,

        @Label("Least it must hold")
        @Help("What the section 151 officer says this reserve must not fall below. Needed for the general reserve.")
        @AtLeast("0")
        Optional<Money> minimum,

        @Label("What it is for") @AtMost("300") Optional<String> purpose,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** What a reserve may be used for. */
    public enum Kept {
        @Label("General: for what nobody foresees")
        GENERAL,
        @Label("Earmarked: for a purpose")
        EARMARKED,
        @Label("Not the Council's to use, such as schools' balances")
        RING_FENCED
    }

    boolean isGeneral() {
        return kept == Kept.GENERAL;
    }

    /** Whether it holds less than it must. */
    boolean isBelow() {
        return minimum.filter(least -> balance.compareTo(least) < 0).isPresent();
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(
                        !isGeneral() || minimum.isPresent(),
                        "minimum",
                        "Give the least that the general reserve must hold, as the section 151 officer states it.")
                .list();
    }
}
