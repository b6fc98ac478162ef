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
import org.braidplan.register.LongText;
import org.braidplan.register.Referent;
import org.braidplan.register.RefersTo;
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/** One topic at one meeting of a scrutiny committee; when a topic comes back, that is another item which names this one. */
@Register(
        key = "work-programme",
        title = "Work programme items",
        one = "work programme item",
        purpose =
                "One row a topic at a meeting: what kind of look it was, what came of it, and by when scrutiny looks at it again.")
public record WorkItem(
        @Key @Label("Reference") @Help("Short and lasting, such as WP-031.") @AtMost("30")
        String reference,

        @Label("Topic") @Help("As it stands on the agenda; nothing about a person.") @AtMost("200")
        String topic,

        @Label("Committee") @AtMost("100") String committee,

        @Label("Meeting on") LocalDate meetingOn,

        @Label("Kind") Kind kind,

        @Label("Who asked for it") Origin origin,

        @Label("Decision")
        @Help("The key decision that it looks at before it is taken.")
        @RefersTo(value = Referent.RECORD, register = "forward-plan")
        @AtMost("30")
        Optional<String> decision,

        @Label("Follows up")
        @Help("The earlier item to which it comes back. Needed for a follow-up.")
        @RefersTo(value = Referent.RECORD, register = "work-programme")
        @AtMost("30")
        Optional<String> followsUp,

        @Label("Outcome")
        @Help("What came of it: what was asked for, agreed or found. Not what was discussed.")
        @LongText
        @AtMost("2000")
        Optional<String> outcome,

        @Label("Look again by") @Help("Leave empty when scrutiny has finished with it.")
        Optional<LocalDate> lookAgainBy,

        @Label("Taken off on")
        @Help("When the committee decided not to look at it after all. It is then neither held nor followed up.")
        Optional<LocalDate> takenOffOn,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** What kind of look it is. */
    public enum Kind {
        @Label("Before a decision")
        PRE_DECISION("before a decision"),
        @Label("Performance")
        PERFORMANCE("performance"),
        @Label("Review")
        REVIEW("review"),
        @Label("Follow-up")
        FOLLOW_UP("follow-up");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Who wanted the topic. */
    public enum Origin {
        @Label("Scrutiny members")
        MEMBERS("scrutiny members"),
        @Label("The public")
        PUBLIC("the public"),
        @Label("The executive")
        EXECUTIVE("the executive"),
        @Label("Officers")
        OFFICERS("officers"),
        @Label("A partner, inspector or auditor")
        PARTNERS("a partner, inspector or auditor");

        private final String words;

        Origin(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    boolean isTakenOff() {
        return takenOffOn.isPresent();
    }

    /** Whether the meeting was on or before a day, and the item not taken off. */
    boolean isHeldBy(LocalDate today) {
        return !isTakenOff() && !meetingOn.isAfter(today);
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(
                        lookAgainBy.isEmpty() || lookAgainBy.get().isAfter(meetingOn),
                        "lookAgainBy",
                        "It cannot be looked at again before the meeting on " + Days.words(meetingOn) + ".")
                .and(
                        kind != Kind.FOLLOW_UP || followsUp.isPresent(),
                        "followsUp",
                        "Say which earlier item it follows up.")
                .and(
                        followsUp.filter(reference::equals).isEmpty(),
                        "followsUp",
                        "It cannot follow itself up: name the earlier item.")
                .list();
    }
}
