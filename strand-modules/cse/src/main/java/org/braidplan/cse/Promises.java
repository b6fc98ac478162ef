package org.braidplan.cse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.braidplan.action.RatedAction;
import org.braidplan.calendar.Days;
import org.braidplan.plan.Certainty;
import org.braidplan.plan.Rating;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Recommendation.Response;

/**
 * What others asked for, in words fit for the public, and what became of it.
 *
 * @param summary one sentence on how much is answered, a line a review
 * @param withheld how many recommendations are counted but not worded, because their wording is not confirmed
 */
public record Promises(List<String> summary, List<Promise> shown, int withheld) {

    public Promises {
        summary = List.copyOf(summary);
        shown = List.copyOf(shown);
    }

    static Promises of(List<Answered> all, LocalDate today) {
        List<String> summary = new ArrayList<>();
        all.stream()
                .map(Answered::reviewTitle)
                .distinct()
                .forEach(title -> summary.add(title + ": "
                        + Coverage.of(all.stream()
                                        .filter(a -> a.reviewTitle().equals(title))
                                        .toList())
                                .plainWords()));
        List<Promise> shown = all.stream()
                .filter(a -> a.recommendation().source().certainty().isFitForPublic())
                .map(answered -> Promise.of(answered, today))
                .toList();
        return new Promises(summary, shown, all.size() - shown.size());
    }

    /**
     * One recommendation and what became of it.
     *
     * @param answer may be empty
     * @param standing how the actions stand, in words
     * @param inPlace since when all of it is in place, or that it is late; empty before its day, or where nobody gave one
     * @param changed may be empty
     * @param source where answer and change come from; may be empty
     */
    public record Promise(String asked, String answer, String standing, String inPlace, String changed, String source) {

        static Promise of(Answered answered, LocalDate today) {
            Recommendation recommendation = answered.recommendation();
            String mark = recommendation.source().certainty() == Certainty.ILLUSTRATIVE ? " (illustrative)" : "";
            return new Promise(
                    recommendation.gist() + mark,
                    answered.response().map(RecommendationResponse::answer).orElse(""),
                    standing(answered),
                    answered.response()
                            .map(response -> inPlace(response, today))
                            .orElse(""),
                    answered.response()
                            .flatMap(RecommendationResponse::whatChanged)
                            .orElse(""),
                    answered.response().flatMap(RecommendationResponse::source).orElse(""));
        }

        private static String inPlace(RecommendationResponse response, LocalDate today) {
            if (response.isInPlaceBy(today)) {
                return "All of it has been in place since "
                        + Days.words(response.inPlaceOn().orElseThrow()) + ".";
            }
            if (response.isPastDue(today)) {
                return "It was to be in place by " + Days.words(response.due().orElseThrow()) + ", and is not yet.";
            }
            return "";
        }

        private static String standing(Answered answered) {
            Recommendation recommendation = answered.recommendation();
            if (recommendation.response() == Response.ADDRESSED_TO_OTHERS) {
                return "This was asked of " + Coverage.withArticle(recommendation.addressee()) + ".";
            }
            if (recommendation.response() == Response.NOT_ACCEPTED) {
                return "We did not accept this. " + recommendation.responseReason();
            }
            if (answered.running().isEmpty()) {
                return "We have not yet said what we will do about this.";
            }
            boolean illustrative = answered.running().stream()
                    .anyMatch(action -> action.action().source().certainty() == Certainty.ILLUSTRATIVE);
            return actions(answered.running()) + (illustrative ? " (illustrative)" : "");
        }

        private static String actions(List<RatedAction> actions) {
            if (actions.size() == 1) {
                return "We have one action on this. It is "
                        + plain(actions.get(0).rating()) + ".";
            }
            Map<Rating, Integer> counts = new EnumMap<>(Rating.class);
            for (RatedAction action : actions) {
                counts.merge(action.rating(), 1, Integer::sum);
            }
            List<String> parts = new ArrayList<>();
            counts.forEach((rating, count) -> parts.add(count + (count == 1 ? " is " : " are ") + plain(rating)));
            return "We have " + actions.size() + " actions on this: " + String.join(", ", parts) + ".";
        }

        private static String plain(Rating rating) {
            return switch (rating) {
                case BLUE -> "done, and checked by somebody else";
                case GREEN -> "on course for the date we gave";
                case AMBER -> "late";
                case RED -> "very late";
                case GREY -> "not due to start yet";
            };
        }
    }
}
