package org.braidplan.web.api.shape;

import static org.braidplan.web.api.http.Field.choice;
import static org.braidplan.web.api.http.Field.text;
import static org.braidplan.web.api.http.Field.texts;
import static org.braidplan.web.api.http.Field.whole;
import static org.braidplan.web.api.http.Field.yesNo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.braidplan.page.Choices;
import org.braidplan.plan.Recommendation;
import org.braidplan.web.api.http.Field;
import org.braidplan.web.api.http.Input;
import org.braidplan.web.api.http.Shape;

/** Recommendations, read and written. */
public final class RecommendationJson {

    private static final Field REVIEW = text("review", "The review's key.");
    private static final Field NUMBER = whole("number", "As the review numbers it.");

    private static final Field[] WRITABLE = {
        text("gist", "What it asks for, in our own words.").needed(),
        text("addressee", "Whom it is addressed to.").needed(),
        choice("response", Choices.words(Recommendation.Response.class), "What the council says to it.")
                .needed(),
        text("responseReason", "Why, where it is not accepted or accepted in part.")
                .orNull(),
        texts("strands", "Keys of the strands where its answer belongs.").orNull(),
        ReviewJson.CERTAINTY.orNull(),
        ReviewJson.SOURCE
    };

    public static final Shape SHAPE = Shape.answer(
            "Recommendation",
            "One finding or recommendation of a review.",
            ReviewJson.joined(
                    new Field[] {text("key", "The review's key and the number (jay-3)."), REVIEW, NUMBER},
                    WRITABLE,
                    new Field[] {
                        yesNo("needsAction", "Whether the plan owes it an action."),
                        texts("actions", "References of the actions that answer it."),
                        whole("revision", "As in the ETag.")
                    }));

    public static final Shape NEW = Shape.entry(
                    "NewRecommendation",
                    "A recommendation to add.",
                    ReviewJson.joined(new Field[] {REVIEW.needed(), NUMBER.needed()}, WRITABLE))
            .elsewhere("key", "The key is made of review and number.");

    public static final Shape CHANGE = Shape.entry(
                    "RecommendationChange", "A recommendation as it shall be; what is left out is emptied.", WRITABLE)
            .elsewhere("key", "A recommendation's key never changes.")
            .elsewhere("review", "A recommendation stays with its review.")
            .elsewhere("number", "The number is the review's own.")
            .elsewhere("needsAction", "It follows from the response.")
            .elsewhere("actions", "An action names the recommendations that it answers.")
            .elsewhere("revision", "Give the revision as If-Match.");

    private RecommendationJson() {}

    /** A recommendation with the references of the actions that answer it. */
    public static ObjectNode of(Recommendation recommendation, long revision, List<String> actions) {
        return new Members()
                .text("key", recommendation.key())
                .text("review", recommendation.review())
                .whole("number", recommendation.number())
                .text("gist", recommendation.gist())
                .text("addressee", recommendation.addressee())
                .choice("response", recommendation.response())
                .text("responseReason", recommendation.responseReason())
                .texts("strands", recommendation.strands())
                .choice("certainty", recommendation.source().certainty())
                .text("source", recommendation.source().reference())
                .yesNo("needsAction", recommendation.needsAction())
                .texts("actions", actions)
                .whole("revision", revision)
                .json();
    }

    /** The recommendation that a request of shape {@link #NEW} asks for. */
    public static Recommendation toAdd(Input input) {
        String review = input.text("review");
        int number = input.whole("number").orElseThrow();
        return from(review + "-" + number, review, number, input);
    }

    /** The recommendation as a request of shape {@link #CHANGE} would have it. */
    public static Recommendation changed(Recommendation before, Input input) {
        return from(before.key(), before.review(), before.number(), input);
    }

    private static Recommendation from(String key, String review, int number, Input input) {
        return new Recommendation(
                key,
                review,
                number,
                input.text("gist"),
                input.text("addressee"),
                input.choice("response", Recommendation.Response.class).orElseThrow(),
                input.text("responseReason"),
                input.texts("strands"),
                ReviewJson.source(input));
    }
}
