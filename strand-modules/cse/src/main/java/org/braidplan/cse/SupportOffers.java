package org.braidplan.cse;

import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Period;
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
 * Support and therapy for people who were exploited, in one quarter.
 *
 * <p>Closed early means closed before what was agreed with the person was done. A service's own reasons may be read by all who
 * read the plan; the person's are confidential, because one reason beside one closure is one person's story.
 */
@Register(
        key = "support-offers",
        title = "Support and therapy",
        one = "quarter of support",
        purpose =
                "One row a quarter: support and therapy offered, begun, open and closed, and why any of it was closed early."
                        + " Counts only.")
public record SupportOffers(
        @Key @Label("Quarter") @Help("A calendar quarter, such as 2014-Q4.")
        Period quarter,

        @Label("Offered") @Help("People offered support in the quarter.") @AtLeast("0")
        int offered,

        @Label("Offers declined")
        @Help("Of the people offered support in the quarter, how many said no.")
        @AtLeast("0")
        @Confidential
        Optional<Integer> declined,

        @Label("Begun") @Help("People whose support began in the quarter, whenever it was offered.") @AtLeast("0")
        int begun,

        @Label("Waiting at the end")
        @Help("People who said yes and whose support had not begun at the quarter's end.")
        @AtLeast("0")
        int waiting,

        @Label("Open at the end") @Help("People whose support was open on the quarter's last day.") @AtLeast("0")
        int open,

        @Label("Open 12 months or more")
        @Help("Of those open at the end, how many began 12 months before or earlier.")
        @AtLeast("0")
        int openTwelveMonths,

        @Label("Closed") @Help("People whose support was closed in the quarter, for whatever reason.") @AtLeast("0")
        int closed,

        @Label("Closed early")
        @Help("Of the closed, how many before what was agreed with the person was done.")
        @AtLeast("0")
        int closedEarly,

        @Label("Early: ended by the service")
        @Help("A contract, a worker or a room was no longer there, or a time limit was reached.")
        @AtLeast("0")
        int endedByService,

        @Label("Early: the person chose to stop")
        @Help("Of those closed early. One reason beside one closure is one person's story.")
        @AtLeast("0")
        @Confidential
        Optional<Integer> personStopped,

        @Label("Early: the person moved away") @Help("Of those closed early.") @AtLeast("0") @Confidential
        Optional<Integer> movedAway,

        @Label("Early: contact was lost") @Help("Of those closed early.") @AtLeast("0") @Confidential
        Optional<Integer> contactLost,

        @Label("Source") @Help("Where the figures come from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note")
        @Help("What a reader of the figures should know; nothing that could point to a person.")
        @LongText
        @AtMost("2000")
        @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** Early closures that have a reason of one kind or the other. */
    long explained() {
        return (long) endedByService + personStopped.orElse(0) + movedAway.orElse(0) + contactLost.orElse(0);
    }

    /** Those who began in the quarter and whose support cannot all have been closed in it: they are open, and new. */
    private long newAtTheEnd() {
        return Math.max(0L, (long) begun - closed);
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unlessQuarter(quarter, "quarter")
                .and(
                        declined.orElse(0) <= offered,
                        "declined",
                        "Those who said no are part of the " + offered
                                + " people offered support: give no more than that.")
                .and(
                        openTwelveMonths <= open,
                        "openTwelveMonths",
                        "Support open 12 months or more (" + openTwelveMonths + ") is part of all that is open (" + open
                                + "): give no more than that.")
                .and(
                        openTwelveMonths > open || openTwelveMonths + newAtTheEnd() <= open,
                        "open",
                        begun + " began and " + closed + " were closed, so at least " + newAtTheEnd()
                                + " who are new are open beside the " + openTwelveMonths
                                + " of 12 months or more: give at least " + (openTwelveMonths + newAtTheEnd()) + ".")
                .and(
                        closedEarly <= closed,
                        "closedEarly",
                        "Early closures (" + closedEarly + ") are part of all closures (" + closed
                                + "): give no more than that.")
                .and(
                        explained() <= closedEarly,
                        "closedEarly",
                        "The reasons count " + explained() + " early closures: give at least that many.")
                .list();
    }
}
