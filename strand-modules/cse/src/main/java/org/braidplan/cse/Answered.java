package org.braidplan.cse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.braidplan.action.RatedAction;
import org.braidplan.action.Stage;
import org.braidplan.plan.Rating;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Review;
import org.braidplan.view.Derived;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * A recommendation that concerns child sexual exploitation, with what became of it: the response kept here and the actions,
 * of whichever strand, that answer it.
 *
 * <p>A recommendation concerns this strand when the plan maps it here, or when this strand keeps a response to it; so the
 * lead can follow all of one report, also where others act on part of it.
 *
 * @param reviewTitle what to call its review in a sentence
 * @param actions those that name it, by reference, stopped ones among them
 */
public record Answered(
        Recommendation recommendation,
        String reviewTitle,
        Optional<RecommendationResponse> response,
        List<RatedAction> actions) {

    public Answered {
        actions = List.copyOf(actions);
    }

    private static final Derived<List<Answered>> ALL = Answered::made;

    /** All that concern this strand, by review and number. */
    static List<Answered> all(PlanView plan) {
        return plan.derived(ALL);
    }

    private static List<Answered> made(PlanView plan) {
        Map<String, RecommendationResponse> responses = new HashMap<>();
        for (Stored<RecommendationResponse> stored : plan.records(RecommendationResponse.class)) {
            responses.put(stored.value().recommendation(), stored.value());
        }
        Map<String, String> titles =
                plan.reviews().stream().collect(Collectors.toMap(Review::key, Review::title, (one, other) -> one));
        Map<String, List<RatedAction>> actions = new LinkedHashMap<>();
        for (RatedAction action : plan.actions()) {
            for (String recommendation : action.action().ties().recommendations()) {
                actions.computeIfAbsent(recommendation, key -> new ArrayList<>())
                        .add(action);
            }
        }
        return plan.recommendations().stream()
                .filter(r -> r.strands().contains(CseStrand.KEY) || responses.containsKey(r.key()))
                .map(r -> new Answered(
                        r,
                        titles.getOrDefault(r.review(), r.review()),
                        Optional.ofNullable(responses.get(r.key())),
                        actions.getOrDefault(r.key(), List.of())))
                .toList();
    }

    /** The actions that were not stopped. */
    List<RatedAction> running() {
        return actions.stream().filter(a -> a.action().stage() != Stage.STOPPED).toList();
    }

    /** Whether an action that was not stopped has an owner: only then is it answered. */
    boolean isOwned() {
        return running().stream().anyMatch(a -> !a.action().owner().isBlank());
    }

    /** How far a recommendation has come, as the least of its actions has. */
    enum Standing {
        PROVEN("Proven"),
        ON_COURSE("On course, or not due to start"),
        LATE("Late"),
        NOT_OWNED("No action that somebody owns"),
        NOT_OURS("Not accepted, or for others");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** How far it has come: late as soon as one of its actions is, proven when all are. */
    Standing standing() {
        if (!recommendation.needsAction()) {
            return Standing.NOT_OURS;
        }
        if (!isOwned()) {
            return Standing.NOT_OWNED;
        }
        Set<Rating> ratings = running().stream().map(RatedAction::rating).collect(Collectors.toSet());
        if (ratings.contains(Rating.AMBER) || ratings.contains(Rating.RED)) {
            return Standing.LATE;
        }
        return ratings.equals(Set.of(Rating.BLUE)) ? Standing.PROVEN : Standing.ON_COURSE;
    }

    /** The references of the actions, for a sentence. */
    String references() {
        return actions.stream().map(a -> a.action().ref()).collect(Collectors.joining(", "));
    }
}
