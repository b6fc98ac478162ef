package org.braidplan.web.api.shape;

import static org.braidplan.web.api.http.Field.choice;
import static org.braidplan.web.api.http.Field.date;
import static org.braidplan.web.api.http.Field.moment;
import static org.braidplan.web.api.http.Field.objects;
import static org.braidplan.web.api.http.Field.text;
import static org.braidplan.web.api.http.Field.whole;
import static org.braidplan.web.api.http.Field.yesNo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.braidplan.action.Action;
import org.braidplan.action.Stage;
import org.braidplan.page.Choices;
import org.braidplan.plan.Rating;
import org.braidplan.web.api.http.Field;
import org.braidplan.web.api.http.Shape;

/** The parts of an action that are records of their own: updates, milestones, evidence, moved dates, steps on the ladder. */
public final class ActionParts {

    private static final Field BY = text("by", "The user name of who recorded it.");
    private static final Field AT = moment("at", "When it was recorded.");
    private static final Field AGREED_BY = text("agreedBy", "The post or body that agreed to it.");
    private static final Field TITLE = text("title", "What it is called.");

    /** What the owner claims; the same three members wherever a claim is made. */
    static final Field CLAIMED_RATING =
            choice("claimedRating", Choices.words(Rating.class), "What the owner claims, beside what the rule says.");

    static final Field CONFIDENCE =
            choice("confidence", Choices.words(Action.Confidence.class), "How confident the owner is of its effect.");
    static final Field PERCENT = whole("percentComplete", "How much of it is done, as the owner claims: 0 to 100.");

    public static final Shape MOVE = Shape.answer(
            "DateMove",
            "A due date that was moved.",
            date("from", "The date before."),
            date("to", "The date since."),
            AGREED_BY,
            text("reason", "Why."),
            BY,
            AT);

    public static final Shape NEW_MOVE = Shape.entry(
            "NewDateMove",
            "A due date to move; the original stays.",
            date("to", "The new date.").needed(),
            AGREED_BY.needed(),
            text("reason", "Why.").needed());

    public static final Shape STEP = Shape.answer(
            "StageStep",
            "A step on the ladder of proof, up or back.",
            choice("from", Choices.words(Stage.class), "The stage before."),
            choice("to", Choices.words(Stage.class), "The stage since."),
            text("reason", "Why; always there for a step back and for a stop.").orNull(),
            BY,
            AT);

    public static final Shape NEW_STEP = Shape.entry(
            "NewStageStep",
            "A step on the ladder of proof: one up, back to an earlier stage, or a stop.",
            choice("to", Choices.words(Stage.class), "The stage to go to.").needed(),
            text("reason", "Needed for a step back, a stop, and beyond \"verified\".")
                    .orNull(),
            yesNo("exception", "Whether the programme office records an effect that no indicator shows.")
                    .orNull());

    public static final Shape EVIDENCE = Shape.answer(
            "Evidence",
            "Something that shows it.",
            TITLE,
            text("link", "An http or https address, or the reference of a paper.")
                    .orNull(),
            date("dated", "The date that the evidence itself bears."),
            text("shows", "What it shows.").orNull(),
            BY,
            AT);

    public static final Shape NEW_EVIDENCE = Shape.entry(
            "NewEvidence",
            "Evidence to add.",
            TITLE.needed(),
            text("link", "An http or https address, or the reference of a paper.")
                    .orNull(),
            date("dated", "The date that the evidence itself bears.").needed(),
            text("shows", "What it shows.").orNull());

    public static final Shape MILESTONE = Shape.answer(
            "Milestone",
            "A dated step.",
            whole("id", "Its number within the action, never used twice."),
            TITLE,
            date("originalDue", "As first promised."),
            date("due", "As it stands, after all moves that were agreed."),
            date("forecast", "When it is now expected.").orNull(),
            date("reachedOn", "When it was reached.").orNull(),
            objects("moves", MOVE, "Every move of its due date, oldest first."));

    public static final Shape NEW_MILESTONE = Shape.entry(
            "NewMilestone",
            "A milestone to add.",
            TITLE.needed(),
            date("due", "The date that is promised.").needed());

    /** What a milestone's patch may hold; a new due date needs the two that follow it. */
    public static final Shape MILESTONE_PATCH = Shape.entry(
                    "MilestonePatch",
                    "What changes of a milestone.",
                    date("due", "A new due date; needs agreedBy and reason."),
                    AGREED_BY,
                    text("reason", "Why the due date moves."),
                    date("forecast", "When it is now expected."),
                    date("reachedOn", "When it was reached."))
            .elsewhere("originalDue", "The original date never changes; move due instead.")
            .elsewhere("id", "A milestone's id never changes.")
            .elsewhere("title", "A milestone's title never changes.")
            .elsewhere("moves", "A move is recorded by a new due date with agreedBy and reason.");

    public static final Shape UPDATE = Shape.answer(
            "ProgressUpdate",
            "What happened, what comes next, and the forecast at that time.",
            text("happened", "What happened."),
            text("next", "What comes next.").orNull(),
            date("forecast", "When it was then expected to be done.").orNull(),
            CLAIMED_RATING.orNull(),
            CONFIDENCE.orNull(),
            PERCENT.orNull(),
            BY,
            AT);

    public static final Shape NEW_UPDATE = Shape.entry(
            "NewProgressUpdate",
            "An update to add. A claim that is left out stays as it is.",
            text("happened", "What happened.").needed(),
            text("next", "What comes next; needed until it is done.").orNull(),
            date("forecast", "When it is now expected to be done.").orNull(),
            CLAIMED_RATING.orNull(),
            CONFIDENCE.orNull(),
            PERCENT.orNull());

    private ActionParts() {}

    public static ObjectNode of(Action.DateMove move) {
        return new Members()
                .date("from", move.from())
                .date("to", move.to())
                .text("agreedBy", move.agreedBy())
                .text("reason", move.reason())
                .text("by", move.by())
                .moment("at", move.at())
                .json();
    }

    public static ObjectNode of(Action.StageStep step) {
        return new Members()
                .choice("from", step.from())
                .choice("to", step.to())
                .text("reason", step.reason())
                .text("by", step.by())
                .moment("at", step.at())
                .json();
    }

    public static ObjectNode of(Action.Evidence evidence) {
        return new Members()
                .text("title", evidence.title())
                .text("link", evidence.link())
                .date("dated", evidence.dated())
                .text("shows", evidence.shows())
                .text("by", evidence.by())
                .moment("at", evidence.at())
                .json();
    }

    public static ObjectNode of(Action.Milestone milestone) {
        return new Members()
                .whole("id", milestone.id())
                .text("title", milestone.title())
                .date("originalDue", milestone.originalDue())
                .date("due", milestone.due())
                .date("forecast", milestone.forecast())
                .date("reachedOn", milestone.reachedOn())
                .objects("moves", milestone.moves(), ActionParts::of)
                .json();
    }

    public static ObjectNode of(Action.ProgressUpdate update) {
        Members members = new Members()
                .text("happened", update.happened())
                .text("next", update.next())
                .date("forecast", update.forecast());
        return claim(members, update.claim())
                .text("by", update.by())
                .moment("at", update.at())
                .json();
    }

    static Members claim(Members members, Action.Claim claim) {
        return members.choice("claimedRating", claim.rating())
                .choice("confidence", claim.confidence())
                .whole("percentComplete", claim.percentComplete());
    }
}
