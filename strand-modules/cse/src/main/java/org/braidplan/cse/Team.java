package org.braidplan.cse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.braidplan.view.Derived;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * The joint team as it is today, and the last meetings of its panel.
 *
 * @param posts that hold today
 * @param meetings oldest first, none that is still to come
 */
record Team(List<TeamPost> posts, List<PanelMeeting> meetings) {

    /** A year of monthly meetings. */
    static final int MEETINGS = 12;

    private static final Derived<Team> TODAY = Team::made;

    Team {
        posts = List.copyOf(posts);
        meetings = List.copyOf(meetings);
    }

    static Team of(PlanView plan) {
        return plan.derived(TODAY);
    }

    private static Team made(PlanView plan) {
        return new Team(
                plan.records(TeamPost.class).stream()
                        .map(Stored::value)
                        .filter(post -> post.holdsOn(plan.today()))
                        .sorted(Comparator.comparing(TeamPost::agency).thenComparing(TeamPost::post))
                        .toList(),
                Counted.last(
                        MEETINGS,
                        plan.records(PanelMeeting.class).stream()
                                .map(Stored::value)
                                .filter(meeting -> !meeting.date().isAfter(plan.today()))
                                .sorted(Comparator.comparing(PanelMeeting::date))
                                .toList()));
    }

    long filled() {
        return posts.stream().filter(TeamPost::isFilled).count();
    }

    /** Who manages the team, in a sentence; the check on it says the same. */
    String manager() {
        List<TeamPost> named = posts.stream()
                .filter(TeamPost::manager)
                .filter(TeamPost::isFilled)
                .toList();
        if (named.isEmpty()) {
            return "Nobody is recorded as the manager of the whole team.";
        }
        if (named.size() == 1) {
            return "The whole team is managed by: " + named.get(0).post() + ".";
        }
        return named.size() + " posts are recorded as manager of the whole team at the same time: "
                + named.stream().map(TeamPost::post).collect(Collectors.joining("; ")) + ".";
    }

    /** The posts by agency. */
    List<Agency> agencies() {
        Map<String, List<TeamPost>> byAgency =
                posts.stream().collect(Collectors.groupingBy(TeamPost::agency, TreeMap::new, Collectors.toList()));
        return byAgency.entrySet().stream()
                .map(agency -> new Agency(
                        agency.getKey(),
                        agency.getValue().size(),
                        fte(agency.getValue(), TeamPost::isFilled),
                        fte(agency.getValue(), post -> !post.isFilled())))
                .toList();
    }

    private static BigDecimal fte(List<TeamPost> posts, Predicate<TeamPost> which) {
        return posts.stream().filter(which).map(TeamPost::fte).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Agencies that were named as missing, those most often missing first. */
    List<Missing> missing() {
        Map<String, Integer> times = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (PanelMeeting meeting : meetings) {
            meeting.missing().stream().distinct().forEach(agency -> times.merge(agency, 1, Integer::sum));
        }
        List<Missing> missing = new ArrayList<>();
        times.forEach((agency, count) -> missing.add(new Missing(agency, count)));
        missing.sort(Comparator.comparing(Missing::times).reversed().thenComparing(Missing::agency));
        return missing;
    }

    /** The posts of one agency in full-time equivalents. */
    record Agency(String name, int posts, BigDecimal filled, BigDecimal vacant) {}

    /** How often an agency was named as missing at the meetings. */
    record Missing(String agency, int times) {}
}
