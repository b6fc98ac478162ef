package org.braidplan.web.api.shape;

import static org.braidplan.web.api.http.Field.any;
import static org.braidplan.web.api.http.Field.date;
import static org.braidplan.web.api.http.Field.dates;
import static org.braidplan.web.api.http.Field.moment;
import static org.braidplan.web.api.http.Field.object;
import static org.braidplan.web.api.http.Field.objects;
import static org.braidplan.web.api.http.Field.text;
import static org.braidplan.web.api.http.Field.texts;
import static org.braidplan.web.api.http.Field.whole;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.braidplan.action.RatedAction;
import org.braidplan.page.Choices;
import org.braidplan.plan.Adoption;
import org.braidplan.plan.ChallengeSet;
import org.braidplan.plan.Plan;
import org.braidplan.plan.Rating;
import org.braidplan.plan.RatingScheme;
import org.braidplan.view.PlanView;
import org.braidplan.web.api.http.Field;
import org.braidplan.web.api.http.Shape;

/** The plan as a whole. */
public final class PlanJson {

    private static final Shape CHALLENGE = Shape.answer(
            "Challenge",
            "One overarching challenge and its strands.",
            whole("number", "Its number in the set."),
            text("title", "What it is."),
            texts("strands", "Keys of the strands mapped to it."));

    private static final Shape CHALLENGE_SET = Shape.answer(
            "ChallengeSet",
            "One version of the overarching challenges.",
            text("key", "Never changes."),
            text("title", "What it is called."),
            date("asOf", "The date of the paper that proposed it."),
            objects("challenges", CHALLENGE, "By number."));

    private static final Shape ADOPTION = Shape.answer(
            "AdoptedVersion",
            "The plan as it was adopted at a moment.",
            whole("number", "From 1."),
            text("title", "What it is called."),
            moment("moment", "The plan as at this moment is the version."),
            text("by", "The user name of who recorded it."));

    private static final Shape COUNTS = Shape.answer(
            "ActionCounts",
            "How many actions have each rating.",
            Stream.concat(
                            Stream.of(whole("total", "All actions.")),
                            Stream.of(Rating.values())
                                    .map(r ->
                                            whole(Choices.word(r), "Rated " + Choices.word(r) + ": " + r.word() + ".")))
                    .toArray(Field[]::new));

    public static final Shape SHAPE = Shape.answer(
            "Plan",
            "The improvement plan of one council, as it stands.",
            text("title", "What it is called.").orNull(),
            text("council", "Whose plan it is.").orNull(),
            text("purpose", "What it is for.").orNull(),
            any("scheme", "How actions are rated: basis (lateness or percent) and its thresholds."),
            objects("challengeSets", CHALLENGE_SET, "Earlier sets stay."),
            dates("boardMeetings", "Dates of the board's meetings, in order."),
            whole("sustainedAfter", "For how many further periods an effect must hold to count as sustained."),
            objects("adoptedVersions", ADOPTION, "By number."),
            whole("strands", "How many strands there are."),
            object("actions", COUNTS, "How many actions there are."),
            date("today", "The day on which actions are rated so, in Europe/London."),
            whole("revision", "As in the ETag."));

    private PlanJson() {}

    /** The plan in a view. */
    public static ObjectNode of(PlanView view, long revision) {
        Plan plan = view.plan();
        return new Members()
                .text("title", plan.title())
                .text("council", plan.council())
                .text("purpose", plan.purpose())
                .object("scheme", Optional.of(of(plan.scheme())))
                .objects("challengeSets", plan.challengeSets(), PlanJson::of)
                .texts("boardMeetings", plan.boardMeetings())
                .whole("sustainedAfter", plan.periodsToSustain())
                .objects("adoptedVersions", view.adoptions(), PlanJson::of)
                .whole("strands", view.strands().size())
                .object("actions", Optional.of(counts(view.actions())))
                .date("today", view.today())
                .whole("revision", revision)
                .json();
    }

    private static ObjectNode of(RatingScheme scheme) {
        if (scheme instanceof RatingScheme.ByPercent percent) {
            return new Members()
                    .text("basis", "percent")
                    .whole("redUpTo", percent.redUpTo())
                    .whole("amberUpTo", percent.amberUpTo())
                    .whole("redPastDueUnder", percent.redPastDueUnder())
                    .json();
        }
        return new Members()
                .text("basis", "lateness")
                .whole("redFromMonths", ((RatingScheme.ByLateness) scheme).redFromMonths())
                .json();
    }

    private static ObjectNode of(ChallengeSet set) {
        return new Members()
                .text("key", set.key())
                .text("title", set.title())
                .date("asOf", set.asOf())
                .objects(
                        "challenges",
                        set.challenges(),
                        challenge -> new Members()
                                .whole("number", challenge.number())
                                .text("title", challenge.title())
                                .texts("strands", challenge.strands())
                                .json())
                .json();
    }

    private static ObjectNode of(Adoption adoption) {
        return new Members()
                .whole("number", adoption.number())
                .text("title", adoption.title())
                .moment("moment", adoption.moment())
                .text("by", adoption.by())
                .json();
    }

    private static ObjectNode counts(List<RatedAction> actions) {
        Members members = new Members().whole("total", actions.size());
        for (Rating rating : Rating.values()) {
            members.whole(
                    Choices.word(rating),
                    actions.stream().filter(a -> a.rating() == rating).count());
        }
        return members.json();
    }
}
