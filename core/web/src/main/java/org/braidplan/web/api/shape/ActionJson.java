package org.braidplan.web.api.shape;

import static org.braidplan.web.api.http.Field.choice;
import static org.braidplan.web.api.http.Field.date;
import static org.braidplan.web.api.http.Field.objects;
import static org.braidplan.web.api.http.Field.text;
import static org.braidplan.web.api.http.Field.texts;
import static org.braidplan.web.api.http.Field.whole;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.braidplan.action.Action;
import org.braidplan.action.NewAction;
import org.braidplan.action.RatedAction;
import org.braidplan.action.Stage;
import org.braidplan.page.Choices;
import org.braidplan.plan.Certainty;
import org.braidplan.plan.Rating;
import org.braidplan.web.api.http.Field;
import org.braidplan.web.api.http.Input;
import org.braidplan.web.api.http.Shape;

/** Actions as the API writes them: flat, with every member always there. */
public final class ActionJson {

    private static final Field TITLE = text("title", "What is to be done.");
    private static final Field DESCRIPTION =
            text("description", "More about it.").orNull();
    private static final Field OWNER = text("owner", "The post that answers for it, or a user name.");
    private static final Field ACCOUNTABLE =
            text("accountableOfficer", "The officer accountable for it.").orNull();
    private static final Field PARTNERS = texts("partners", "Who works on it as well.");
    private static final Field START = date("start", "When it starts.").orNull();
    private static final Field FORECAST =
            date("forecast", "When the owner now expects it.").orNull();
    private static final Field RECOMMENDATIONS =
            texts("recommendations", "Keys of the recommendations that it answers.");
    private static final Field INDICATORS = texts("indicators", "Keys of the indicators that test it.");
    private static final Field WAITS_FOR = texts("waitsFor", "References of actions that must be done before it.");

    private static final Shape DOCUMENT = Shape.answer(
            "DocumentLink",
            "A link to another document.",
            text("title", "What it is called."),
            text("address", "An http or https address."));
    private static final Field DOCUMENTS = objects("documents", DOCUMENT, "Links to other documents.");

    public static final Shape SHAPE = Shape.answer(
            "Action",
            "A key action of the plan, rated as on the day it is read.",
            text("ref", "Given by Braid: the strand's prefix and a number (CSE-12); never used twice."),
            text("strand", "The strand's key."),
            TITLE,
            DESCRIPTION,
            OWNER.orNull(),
            date("originalDue", "As first promised; never changes.").orNull(),
            date("due", "As it stands, after all moves that were agreed.").orNull(),
            FORECAST,
            choice("stage", Choices.words(Stage.class), "How far it is proven."),
            choice("rating", Choices.words(Rating.class), "Derived by the plan's rating scheme."),
            text("ratingReason", "Why it is rated so."),
            ActionParts.CLAIMED_RATING.orNull(),
            ActionParts.CONFIDENCE.orNull(),
            ActionParts.PERCENT.orNull(),
            whole("daysLate", "Days after the original date; 0 when not late."),
            ACCOUNTABLE,
            PARTNERS,
            START,
            date("doneOn", "When it was done.").orNull(),
            RECOMMENDATIONS,
            INDICATORS,
            WAITS_FOR,
            DOCUMENTS,
            objects("milestones", ActionParts.MILESTONE, "In order of their due dates."),
            objects("evidence", ActionParts.EVIDENCE, "What shows it, oldest first."),
            objects("updates", ActionParts.UPDATE, "Progress, oldest first."),
            objects("moves", ActionParts.MOVE, "Every move of the due date, oldest first."),
            objects("steps", ActionParts.STEP, "Every step on the ladder of proof, oldest first."),
            choice("certainty", Choices.words(Certainty.class), "How sure it is that the plan says so."),
            text("source", "Where it comes from.").orNull(),
            whole("revision", "As in the ETag."));

    /** What an action is added with. */
    public static final Shape NEW = derived(Shape.entry(
                    "NewAction",
                    "An action to add; Braid gives it its reference.",
                    text("strand", "The strand's key.").needed(),
                    TITLE.needed(),
                    DESCRIPTION,
                    OWNER.needed(),
                    date("originalDue", "As promised now; it never changes.").needed(),
                    FORECAST,
                    ActionParts.CLAIMED_RATING.orNull(),
                    ActionParts.CONFIDENCE.orNull(),
                    ActionParts.PERCENT.orNull(),
                    ACCOUNTABLE,
                    PARTNERS.orNull(),
                    START,
                    RECOMMENDATIONS.orNull(),
                    INDICATORS.orNull(),
                    WAITS_FOR.orNull(),
                    DOCUMENTS.orNull()))
            .elsewhere("due", "A new action is due on its original date; move it afterwards.");

    /** What can be changed in an action as a whole; what else it has changes in its own place. */
    public static final Shape CHANGE = derived(Shape.entry(
                    "ActionChange",
                    "What changes of an action. Members that only repeat what is there may be sent as well.",
                    TITLE,
                    DESCRIPTION,
                    OWNER,
                    date("due", "A new due date; needs agreedBy and reason."),
                    text("agreedBy", "The post or body that agreed to the new due date."),
                    text("reason", "Why the due date moves."),
                    FORECAST,
                    ActionParts.CLAIMED_RATING.orNull(),
                    ActionParts.CONFIDENCE.orNull(),
                    ActionParts.PERCENT.orNull(),
                    ACCOUNTABLE,
                    PARTNERS.orNull(),
                    START,
                    RECOMMENDATIONS.orNull(),
                    INDICATORS.orNull(),
                    WAITS_FOR.orNull(),
                    DOCUMENTS.orNull()))
            .elsewhere("strand", "An action stays in its strand.")
            .elsewhere("originalDue", "The original date never changes; move due instead, with agreedBy and reason.");

    private ActionJson() {}

    private static Shape derived(Shape shape) {
        return shape.elsewhere("ref", "Braid gives an action its reference, and it never changes.")
                .elsewhere("stage", "The stage changes by a POST to …/stage, with to and reason.")
                .elsewhere("rating", "The rating is derived; claim another as claimedRating.")
                .elsewhere("ratingReason", "The rating is derived.")
                .elsewhere("daysLate", "It is worked out from the dates.")
                .elsewhere("doneOn", "It is the day on which the stage became \"done\".")
                .elsewhere("milestones", "Milestones are added by a POST to …/milestones.")
                .elsewhere("evidence", "Evidence is added by a POST to …/evidence.")
                .elsewhere("updates", "Updates are added by a POST to …/updates.")
                .elsewhere("moves", "A move is recorded by a new due date with agreedBy and reason.")
                .elsewhere("steps", "A step is recorded by a POST to …/stage.")
                .elsewhere(
                        "certainty", "It says where the plan's statement comes from, and changes with an import only.")
                .elsewhere("source", "It says where the plan's statement comes from, and changes with an import only.")
                .elsewhere("revision", "Give the revision as If-Match.");
    }

    public static ObjectNode of(RatedAction rated) {
        Action action = rated.action();
        Members members = new Members()
                .text("ref", action.ref())
                .text("strand", action.strand())
                .text("title", action.title())
                .text("description", action.description())
                .text("owner", action.owner())
                .date("originalDue", action.schedule().originalDue())
                .date("due", action.schedule().due())
                .date("forecast", action.schedule().forecast())
                .choice("stage", action.stage())
                .choice("rating", rated.rating())
                .text("ratingReason", rated.rated().reason());
        return ActionParts.claim(members, action.claim())
                .whole("daysLate", rated.daysLate())
                .text("accountableOfficer", action.responsibility().accountableOfficer())
                .texts("partners", action.responsibility().partners())
                .date("start", action.schedule().start())
                .date("doneOn", action.schedule().doneOn())
                .texts("recommendations", action.ties().recommendations())
                .texts("indicators", action.ties().indicators())
                .texts("waitsFor", action.ties().waitsFor())
                .objects("documents", action.ties().documents(), ActionJson::of)
                .objects("milestones", action.milestones(), ActionParts::of)
                .objects("evidence", action.proof().evidence(), ActionParts::of)
                .objects("updates", action.updates(), ActionParts::of)
                .objects("moves", action.schedule().moves(), ActionParts::of)
                .objects("steps", action.proof().steps(), ActionParts::of)
                .choice("certainty", action.source().certainty())
                .text("source", action.source().reference())
                .whole("revision", rated.revision())
                .json();
    }

    private static ObjectNode of(Action.Link link) {
        return new Members()
                .text("title", link.title())
                .text("address", link.address())
                .json();
    }

    /** The action that a request of shape {@link #NEW} asks for. */
    public static NewAction toAdd(Input input) {
        return new NewAction(
                input.text("strand"),
                input.text("title"),
                input.text("description"),
                input.text("owner"),
                input.text("accountableOfficer"),
                input.texts("partners"),
                input.date("start"),
                input.date("originalDue").orElseThrow(),
                new Action.Ties(
                        input.texts("recommendations"),
                        input.texts("indicators"),
                        input.texts("waitsFor"),
                        links(input)),
                input.date("forecast"),
                claim(input));
    }

    /** The links that a request names. */
    public static List<Action.Link> links(Input input) {
        return input.objects("documents").stream()
                .map(link -> new Action.Link(link.text("title"), link.text("address")))
                .toList();
    }

    /** The claim that a request makes. */
    public static Action.Claim claim(Input input) {
        return new Action.Claim(
                input.choice("claimedRating", Rating.class),
                input.choice("confidence", Action.Confidence.class),
                input.whole("percentComplete"));
    }
}
