package org.braidplan.safeguarding;

import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Share;
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

/**
 * What came to the front door of children's social care in one month, and how fast it was decided on.
 *
 * <p>Decisions and re-referrals are counted with their referral, in the month in which it came, so that they are parts of it.
 */
@Register(
        key = "contacts-and-referrals",
        title = "Contacts and referrals",
        one = "month of contacts and referrals",
        purpose =
                "One row a month: how often somebody told the council of a worry about a child, how often that became a"
                        + " referral, and how fast it was decided on. Counts only.")
public record ContactsAndReferrals(
        @Key @Label("Month") @Help("The month in which the contacts came, such as 2014-11.")
        Period month,

        @Label("Contacts") @Help("All contacts about a child that came in the month, whoever made them.") @AtLeast("0")
        int contacts,

        @Label("Contacts with no further action")
        @Help("Of the contacts, those that were closed with nothing more to do, advice included.")
        @AtLeast("0")
        int noFurtherAction,

        @Label("Referrals") @Help("Requests for services that were accepted as referrals in the month.") @AtLeast("0")
        int referrals,

        @Label("Decided within 24 hours")
        @Help("Of these referrals, those on which a social worker decided within one working day.")
        @AtLeast("0")
        int decidedIn24Hours,

        @Label("Re-referrals")
        @Help("Of these referrals, those within 12 months of an earlier referral of the same child.")
        @AtLeast("0")
        int reReferrals,

        @Label("Source") @Help("Where the figures come from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note")
        @Help("What a reader of the figures should know; nothing that could point to a child.")
        @LongText
        @AtMost("2000")
        @Confidential
        Optional<String> note)
        implements SelfChecking {

    Share decided() {
        return new Share(decidedIn24Hours, referrals);
    }

    Share again() {
        return new Share(reReferrals, referrals);
    }

    Share closedAtOnce() {
        return new Share(noFurtherAction, contacts);
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unlessMonth(month, "month")
                .and(
                        noFurtherAction <= contacts,
                        "noFurtherAction",
                        "Contacts with no further action (" + noFurtherAction + ") are part of all contacts ("
                                + contacts + ").")
                .and(
                        decidedIn24Hours <= referrals,
                        "decidedIn24Hours",
                        "Referrals decided within 24 hours (" + decidedIn24Hours + ") are part of all referrals ("
                                + referrals + ").")
                .and(
                        reReferrals <= referrals,
                        "reReferrals",
                        "Re-referrals (" + reReferrals + ") are part of all referrals (" + referrals + ").")
                .list();
    }
}
