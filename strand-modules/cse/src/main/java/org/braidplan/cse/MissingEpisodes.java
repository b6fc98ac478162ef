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
 * Episodes of children missing from home or care in one month, and what became of them.
 *
 * <p>All counts are of the same episodes, those in which the child was found or came back in the month, whenever the interview
 * then was; so the steps can be set against each other. Episodes are counted by the police, interviews by the council, so
 * whether the two agree is for {@link InterviewsWithinEpisodes} to say and not a rule of entry.
 */
@Register(
        key = "missing-episodes",
        title = "Missing episodes and return interviews",
        one = "month of missing episodes",
        purpose = "One row a month: how often children went missing, and whether somebody independent talked with them"
                + " afterwards. Counts only; never a name, an address or an account of one child.")
public record MissingEpisodes(
        @Key @Label("Month") @Help("The month in which the children were found or came back, such as 2014-11.")
        Period month,

        @Label("Missing episodes")
        @Help("How many times a child was found or came back, as the police count it.")
        @AtLeast("0")
        int episodes,

        @Label("Of these, from care")
        @Help("Episodes of looked-after children, those placed here by other councils included.")
        @AtLeast("0")
        int fromCare,

        @Label("Children") @Help("How many different children those were.") @AtLeast("0")
        int children,

        @Label("Children, 3 or more in 90 days")
        @Help(
                "Children with three or more episodes in the 90 days to the end of the month. They need not be among the month's.")
        @AtLeast("0")
        @Confidential
        Optional<Integer> repeatChildren,

        @Label("Interviews offered")
        @Help("Of these episodes, how many were followed by the offer of an independent return interview.")
        @AtLeast("0")
        int interviewsOffered,

        @Label("Interviews done")
        @Help("Of these episodes, how many were followed by an independent return interview, whenever it was.")
        @AtLeast("0")
        int interviewsDone,

        @Label("Done within 72 hours")
        @Help("Of the interviews done, how many within 72 hours of the child being found or coming back.")
        @AtLeast("0")
        int doneWithin72Hours,

        @Label("Interviews declined") @Help("Of the interviews offered, how many the child did not want.") @AtLeast("0")
        int interviewsDeclined,

        @Label("Why some were not done")
        @Help("What lay behind interviews that were not offered, declined or late, in general words. Nothing that could"
                + " point to a child.")
        @LongText
        @AtMost("2000")
        @Confidential
        Optional<String> whyNotDone,

        @Label("Source") @Help("Where the figures come from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note")
        @Help("What a reader of the figures should know; nothing that could point to a child.")
        @LongText
        @AtMost("2000")
        @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** Interviews that were done or declined: those whose outcome is known. */
    long settled() {
        return (long) interviewsDone + interviewsDeclined;
    }

    /** Whether the interviews, which the council counts, can be those of the episodes, which the police count. */
    boolean fits() {
        return interviewsOffered <= episodes && settled() <= interviewsOffered && doneWithin72Hours <= interviewsDone;
    }

    /** Episodes after which nobody offered an interview; none where the two counts do not fit together. */
    int notOffered() {
        return Math.max(0, episodes - interviewsOffered);
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unlessMonth(month, "month")
                .and(
                        fromCare <= episodes,
                        "fromCare",
                        "Episodes from care (" + fromCare + ") are part of all episodes (" + episodes
                                + "): give no more than that.")
                .and(
                        children <= episodes && (children > 0 || episodes == 0),
                        "children",
                        episodes == 0
                                ? "With no episode there are no children to count: give 0, or the number of episodes."
                                : "Each child went missing at least once: give from 1 to " + episodes + " children.")
                .and(
                        doneWithin72Hours <= interviewsDone,
                        "doneWithin72Hours",
                        "Interviews within 72 hours (" + doneWithin72Hours + ") are part of those done ("
                                + interviewsDone + "): give no more than that.")
                .and(
                        settled() <= interviewsOffered,
                        "interviewsOffered",
                        "An interview that was done (" + interviewsDone + ") or declined (" + interviewsDeclined
                                + ") was offered: give at least " + settled() + ".")
                .list();
    }
}
