package org.braidplan.web.api.shape;

import static org.braidplan.web.api.http.Field.choice;
import static org.braidplan.web.api.http.Field.date;
import static org.braidplan.web.api.http.Field.objects;
import static org.braidplan.web.api.http.Field.text;
import static org.braidplan.web.api.http.Field.whole;
import static org.braidplan.web.api.http.Field.yesNo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import org.braidplan.page.Choices;
import org.braidplan.plan.Certainty;
import org.braidplan.plan.Review;
import org.braidplan.plan.Source;
import org.braidplan.web.api.http.Field;
import org.braidplan.web.api.http.Input;
import org.braidplan.web.api.http.Shape;

/** Reviews, read and written. */
public final class ReviewJson {

    private static final Shape JUDGEMENT = Shape.answer(
            "Judgement", "What was judged and how.", text("subject", "What was judged."), text("grade", "How."));

    private static final Field KEY = text("key", "Lower-case letters, digits and dashes; never changes.");

    /** Where a statement comes from; the same two members wherever one is. */
    static final Field CERTAINTY = choice("certainty", Choices.words(Certainty.class), "How sure it is that it is so.");

    static final Field SOURCE =
            text("source", "Where it comes from: a document or address.").orNull();

    private static final Field[] WRITABLE = {
        text("body", "Who reviews.").needed(),
        text("title", "What is reviewed.").needed(),
        date("onSiteFrom", "First day on site.").orNull(),
        date("onSiteTo", "Last day on site.").orNull(),
        date("expected", "When its report was expected.").orNull(),
        date("published", "When its report came out; null while it is awaited.").orNull(),
        objects("judgements", JUDGEMENT, "What was judged and how.").orNull(),
        text("link", "An http or https address of the report.").orNull(),
        text("note", "What else a reader should know.").orNull(),
        CERTAINTY.orNull(),
        SOURCE
    };

    public static final Shape SHAPE = Shape.answer(
            "Review", "An external inspection or review.", joined(new Field[] {KEY}, WRITABLE, new Field[] {
                yesNo("awaited", "Whether its report is still to come."),
                whole("recommendations", "How many of its recommendations are recorded."),
                whole("revision", "As in the ETag.")
            }));

    public static final Shape NEW =
            Shape.entry("NewReview", "A review to add.", joined(new Field[] {KEY.needed()}, WRITABLE));

    public static final Shape CHANGE = Shape.entry(
                    "ReviewChange", "A review as it shall be; what is left out is emptied.", WRITABLE)
            .elsewhere("key", "A review's key never changes.")
            .elsewhere("awaited", "It follows from the date of publication.")
            .elsewhere("recommendations", "It is counted.")
            .elsewhere("revision", "Give the revision as If-Match.");

    private ReviewJson() {}

    static Field[] joined(Field[]... parts) {
        return Arrays.stream(parts).flatMap(Arrays::stream).toArray(Field[]::new);
    }

    /** A review as seen on a day. */
    public static ObjectNode of(Review review, long revision, long recommendations, LocalDate today) {
        return new Members()
                .text("key", review.key())
                .text("body", review.body())
                .text("title", review.title())
                .date("onSiteFrom", review.onSiteFrom())
                .date("onSiteTo", review.onSiteTo())
                .date("expected", review.expected())
                .date("published", review.published())
                .objects(
                        "judgements",
                        review.judgements(),
                        judgement -> new Members()
                                .text("subject", judgement.subject())
                                .text("grade", judgement.grade())
                                .json())
                .text("link", review.link())
                .text("note", review.note())
                .choice("certainty", review.source().certainty())
                .text("source", review.source().reference())
                .yesNo("awaited", review.isAwaited(today))
                .whole("recommendations", recommendations)
                .whole("revision", revision)
                .json();
    }

    /** The review that a request asks for. */
    public static Review from(String key, Input input) {
        return new Review(
                key,
                input.text("body"),
                input.text("title"),
                input.date("onSiteFrom"),
                input.date("onSiteTo"),
                input.date("expected"),
                input.date("published"),
                input.objects("judgements").stream()
                        .map(j -> new Review.Judgement(j.text("subject"), j.text("grade")))
                        .toList(),
                input.text("link"),
                input.text("note"),
                source(input));
    }

    static Source source(Input input) {
        return new Source(input.choice("certainty", Certainty.class).orElse(Certainty.ENTERED), input.text("source"));
    }
}
