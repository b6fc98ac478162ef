package org.braidplan.scrutiny;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.braidplan.calendar.Days;
import org.braidplan.page.Foremost;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * What came of scrutiny's work by a day: reviews that have reported, what is different since, and call-ins.
 *
 * <p>Recommendations of reviews that have not reported are left out, so that the public may read all of it.
 *
 * @param reported all reviews that have reported
 * @param reviews the newest of them with what became of their recommendations
 * @param tally of the recommendations of all of them
 * @param changed recommendations that say what is different and prove it, the newest first
 */
record Changes(
        int reported,
        List<Reported> reviews,
        Tally tally,
        Foremost<Stored<ScrutinyRecommendation>> changed,
        CallIns callIns) {

    /** One review and its recommendations. */
    record Reported(Stored<ScrutinyReview> stored, Tally tally) {}

    /** Call-ins that were requested, how many were upheld, and the newest that were heard. */
    record CallIns(int requested, int upheld, Foremost<Stored<CallIn>> heard) {}

    /** All of it as the plan stands. At most so many reviews, changes and call-ins are kept each. */
    static Changes of(PlanView plan, int listed) {
        LocalDate today = plan.today();
        Foremost<Stored<ScrutinyReview>> newest = new Foremost<>(
                listed,
                newest((Stored<ScrutinyReview> s) -> s.value().reportedOn().orElseThrow()));
        Map<String, Tally> tallies = new HashMap<>();
        for (Stored<ScrutinyReview> stored : plan.records(ScrutinyReview.class)) {
            if (stored.value().isReportedBy(today)) {
                newest.add(stored);
                tallies.put(stored.key(), new Tally());
            }
        }
        Tally all = new Tally();
        Foremost<Stored<ScrutinyRecommendation>> changed = new Foremost<>(
                listed,
                newest((Stored<ScrutinyRecommendation> s) ->
                        s.value().implementedOn().orElseThrow()));
        for (Stored<ScrutinyRecommendation> stored : plan.records(ScrutinyRecommendation.class)) {
            ScrutinyRecommendation recommendation = stored.value();
            Tally tally = tallies.get(recommendation.review());
            if (tally != null && recommendation.isMadeBy(today)) {
                Standing standing = Standing.of(recommendation, today);
                tally.count(standing, recommendation.isAcceptedInPart(today));
                all.count(standing, recommendation.isAcceptedInPart(today));
                if (standing.isProven() && recommendation.whatChanged().isPresent()) {
                    changed.add(stored);
                }
            }
        }
        List<Reported> reviews = newest.list().stream()
                .map(stored -> new Reported(stored, tallies.get(stored.key())))
                .toList();
        return new Changes(newest.all(), reviews, all, changed, callIns(plan, listed));
    }

    private static CallIns callIns(PlanView plan, int listed) {
        LocalDate today = plan.today();
        int requested = 0;
        int upheld = 0;
        Foremost<Stored<CallIn>> heard = new Foremost<>(
                listed, newest((Stored<CallIn> s) -> s.value().heardOn().orElseThrow()));
        for (Stored<CallIn> stored : plan.records(CallIn.class)) {
            CallIn callIn = stored.value();
            requested += callIn.requestedOn().isAfter(today) ? 0 : 1;
            upheld += callIn.isUpheldBy(today) ? 1 : 0;
            if (Days.isBy(callIn.heardOn(), today)) {
                heard.add(stored);
            }
        }
        return new CallIns(requested, upheld, heard);
    }

    private static <T extends Record> Comparator<Stored<T>> newest(Function<Stored<T>, LocalDate> day) {
        return Comparator.comparing(day).reversed().thenComparing(Stored::key);
    }

    boolean isEmpty() {
        return reported == 0 && callIns.requested() == 0;
    }

    /** {@code Scrutiny has published 3 reviews with 14 recommendations. ...} */
    List<String> sentences() {
        if (reported == 0) {
            return List.of("Scrutiny has not published a review yet.");
        }
        return List.of(
                "Scrutiny has published " + count(reported, "review") + " with " + count(tally.all(), "recommendation")
                        + ".",
                "The executive has answered " + tally.answered() + " of them: it accepted "
                        + (tally.toBeDone() - tally.acceptedInPart()) + ", accepted " + tally.acceptedInPart()
                        + " in part and rejected " + tally.of(Standing.REJECTED) + ". "
                        + tally.proven() + (tally.proven() == 1 ? " is" : " are")
                        + " done, with evidence; scrutiny has verified " + tally.of(Standing.VERIFIED) + ".");
    }

    private static String count(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
