package org.braidplan.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.action.RatedAction;
import org.braidplan.disclosure.Suppression;
import org.braidplan.plan.Plan;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Review;
import org.braidplan.plan.Strand;

/**
 * All of the plan that the public sees: what was approved, as it was approved, and of that nothing that is for staff.
 *
 * <p>Nobody is named in it: owners, and who recorded what, are left out, and so are evidence, claims, and every earlier value
 * of a reading. What belongs to a strand that is not public is not public. Two that are equal make equal pages.
 *
 * @param day the day as on which actions are rated
 * @param approvedPlan absent while the plan’s own words are not approved
 * @param strands by number
 * @param reviews by publication, the awaited ones last
 * @param recommendations by review and number; only of public reviews
 * @param actions by reference; of the updates only the newest
 * @param indicators by strand and title
 * @param pages keys of modules’ pages, {@code cse/public}; read them as at the moment when they were approved
 * @param rule by which small numbers were kept back
 */
public record PublicPlan(
        LocalDate day,
        Optional<Approved<Plan>> approvedPlan,
        List<Approved<Strand>> strands,
        List<Approved<Review>> reviews,
        List<Approved<Recommendation>> recommendations,
        List<Approved<RatedAction>> actions,
        List<Approved<Measured>> indicators,
        List<Approved<String>> pages,
        Suppression rule) {

    public PublicPlan {
        strands = List.copyOf(strands);
        reviews = List.copyOf(reviews);
        recommendations = List.copyOf(recommendations);
        actions = List.copyOf(actions);
        indicators = List.copyOf(indicators);
        pages = List.copyOf(pages);
    }
}
