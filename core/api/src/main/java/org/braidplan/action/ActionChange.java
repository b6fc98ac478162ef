package org.braidplan.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.people.Right;
import org.osgi.annotation.versioning.ProviderType;

/** Something that happens to an action; each has its own rules and the right that it needs. */
@ProviderType
public sealed interface ActionChange {

    /** The right that it needs in the action's strand. */
    Right right();

    /** What happened, what is next, and when it is now expected. The claim may be empty; so may {@code next} once done. */
    record GiveUpdate(String happened, String next, Optional<LocalDate> forecast, Action.Claim claim)
            implements ActionChange {
        @Override
        public Right right() {
            return Right.UPDATE_ACTIONS;
        }
    }

    /**
     * The owner's forecast and claim alone, both as given, without an update: it does not count as one.
     *
     * @param forecast absent to take a forecast back
     */
    record Expect(Optional<LocalDate> forecast, Action.Claim claim) implements ActionChange {
        @Override
        public Right right() {
            return Right.UPDATE_ACTIONS;
        }
    }

    /** The words, the people and the ties; dates and stage have changes of their own. */
    record Edit(
            String title,
            String description,
            Action.Responsibility responsibility,
            Optional<LocalDate> start,
            Action.Ties ties)
            implements ActionChange {
        @Override
        public Right right() {
            return Right.CHANGE_ACTIONS;
        }
    }

    /** Moves the due date; the original stays. Somebody must have agreed, and there must be a reason. */
    record MoveDue(LocalDate to, String agreedBy, String reason) implements ActionChange {
        @Override
        public Right right() {
            return Right.CHANGE_ACTIONS;
        }
    }

    /** Adds a milestone. */
    record AddMilestone(String title, LocalDate due) implements ActionChange {
        @Override
        public Right right() {
            return Right.CHANGE_ACTIONS;
        }
    }

    /** Moves a milestone's due date, as {@link MoveDue} does the action's. */
    record MoveMilestone(int milestone, LocalDate to, String agreedBy, String reason) implements ActionChange {
        @Override
        public Right right() {
            return Right.CHANGE_ACTIONS;
        }
    }

    /** Says when a milestone is now expected. */
    record ForecastMilestone(int milestone, LocalDate forecast) implements ActionChange {
        @Override
        public Right right() {
            return Right.UPDATE_ACTIONS;
        }
    }

    /** Says that a milestone was reached, today or before. */
    record ReachMilestone(int milestone, LocalDate on) implements ActionChange {
        @Override
        public Right right() {
            return Right.UPDATE_ACTIONS;
        }
    }

    /** Adds evidence. */
    record AddEvidence(String title, String link, LocalDate dated, String shows) implements ActionChange {
        @Override
        public Right right() {
            return Right.UPDATE_ACTIONS;
        }
    }

    /**
     * One rung up the ladder of proof: never more than one at a time beyond "done".
     *
     * <p>"Evidenced" needs evidence; "verified" needs the right to verify and somebody who is not the owner, did not record
     * the "done" and did not add the evidence; "impact shown" needs an indicator that tests the action and shows an improvement
     * since it began, and a reason that says so; "sustained" needs the improvement to hold for
     * {@link org.braidplan.plan.Plan#periodsToSustain()} further periods. The programme office may record either as an
     * exception, with its reason.
     *
     * @param reason may be empty up to "evidenced"
     * @param exception whether the effect is recorded though no indicator shows it
     */
    record Advance(Stage to, String reason, boolean exception) implements ActionChange {

        /** No exception. */
        public Advance(Stage to, String reason) {
            this(to, reason, false);
        }

        @Override
        public Right right() {
            if (exception) {
                return Right.CHANGE_PLAN;
            }
            return to == Stage.VERIFIED ? Right.VERIFY_ACTIONS : Right.UPDATE_ACTIONS;
        }
    }

    /** Puts it back to an earlier stage, or starts it again after a stop, with the reason. */
    record PutBack(Stage to, String reason) implements ActionChange {
        @Override
        public Right right() {
            return Right.UPDATE_ACTIONS;
        }
    }

    /** Stops it, with the reason. */
    record Stop(String reason) implements ActionChange {
        @Override
        public Right right() {
            return Right.CHANGE_ACTIONS;
        }
    }

    /** Several changes at once, all or none; the rights of all are needed. */
    record All(List<ActionChange> changes) implements ActionChange {
        public All {
            changes = List.copyOf(changes);
        }

        @Override
        public Right right() {
            return Right.UPDATE_ACTIONS;
        }
    }
}
