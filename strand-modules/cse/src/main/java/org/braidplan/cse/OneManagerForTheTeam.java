package org.braidplan.cse;

import java.util.List;
import java.util.stream.Collectors;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** The joint team has exactly one manager today, and the post is filled. */
@Rule(
        id = "cse-one-team-manager",
        title = "The joint team has not exactly one manager",
        meaning =
                "With no manager, or two, nobody answers for what the team does for a child: mark one filled post of the"
                        + " joint team as its manager, and end the rows that no longer hold.",
        severity = Severity.SERIOUS,
        source = "Practice in joint teams of several agencies: one named manager answers for the team's work.")
final class OneManagerForTheTeam implements Check {

    @Override
    public Outcome run(PlanView plan) {
        List<TeamPost> posts = plan.records(TeamPost.class).stream()
                .map(Stored::value)
                .filter(post -> post.holdsOn(plan.today()))
                .toList();
        if (posts.isEmpty()) {
            return new Outcome(0, List.of());
        }
        List<TeamPost> managers = posts.stream().filter(TeamPost::manager).toList();
        List<TeamPost> named = managers.stream().filter(TeamPost::isFilled).toList();
        if (named.size() == 1) {
            return new Outcome(posts.size(), List.of());
        }
        String reason;
        if (managers.isEmpty()) {
            reason = "None of the team's " + posts.size() + " posts is marked as its manager.";
        } else if (named.isEmpty()) {
            reason = "The manager's post is vacant: " + names(managers) + ".";
        } else {
            reason = named.size() + " posts are marked as manager at the same time: " + names(named) + ".";
        }
        return new Outcome(posts.size(), List.of(Found.about(Subject.strand(CseStrand.KEY), reason)));
    }

    private static String names(List<TeamPost> posts) {
        return posts.stream().map(TeamPost::post).sorted().collect(Collectors.joining(", "));
    }
}
