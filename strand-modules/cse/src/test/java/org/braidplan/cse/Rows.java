package org.braidplan.cse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.indicator.Period;
import org.braidplan.testkit.PlanFixture;

/** Short ways to write the strand's records in tests. */
final class Rows {

    private Rows() {}

    /** A month whose interviews were all offered once an episode. */
    static MissingEpisodes month(String month, int episodes, int done, int within72, int declined) {
        return month(month, episodes, Math.max(episodes, done + declined), done, within72, declined);
    }

    static MissingEpisodes month(String month, int episodes, int offered, int done, int within72, int declined) {
        return new MissingEpisodes(
                Period.parse(month),
                episodes,
                0,
                episodes,
                Optional.empty(),
                offered,
                done,
                within72,
                declined,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static SupportOffers support(
            String quarter, int open, int longer, int closed, int early, int byService, int byPerson) {
        return new SupportOffers(
                Period.parse(quarter),
                0,
                Optional.empty(),
                0,
                0,
                open,
                longer,
                closed,
                early,
                byService,
                Optional.of(byPerson),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static RiskAssessments assessments(String quarter, int children, int current, Optional<Integer> referrals) {
        return new RiskAssessments(
                Period.parse(quarter), children, current, 0, referrals, Optional.empty(), Optional.empty());
    }

    static ThemesReport themes(String quarter, String receivedOn) {
        return new ThemesReport(
                Period.parse(quarter),
                LocalDate.parse(receivedOn),
                "Safeguarding Children Board",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A post of the joint team; an empty {@code until} means that it lasts, an empty holder that it is vacant. */
    static TeamPost post(String post, String from, String until, String holder, boolean manager) {
        return new TeamPost(
                post,
                LocalDate.parse(from),
                until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
                "Council",
                holder.isEmpty() ? Optional.empty() : Optional.of(holder),
                manager,
                BigDecimal.ONE,
                Optional.empty(),
                Optional.empty());
    }

    /** A quarter of support in which nothing was closed early. */
    static SupportOffers flow(String quarter, int begun, int closed, int open, int longer) {
        return new SupportOffers(
                Period.parse(quarter),
                begun,
                Optional.empty(),
                begun,
                0,
                open,
                longer,
                closed,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A meeting of the panel; an empty {@code absent} names nobody. */
    static PanelMeeting panel(String date, int expected, int present, boolean police, boolean health, String absent) {
        return new PanelMeeting(
                LocalDate.parse(date),
                Optional.empty(),
                expected,
                present,
                police,
                health,
                absent.isEmpty() ? Optional.empty() : Optional.of(absent),
                8,
                4,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static DisruptionActivity disruption(String quarter, DisruptionActivity.Kind kind, int count) {
        return new DisruptionActivity(
                Period.parse(quarter), kind, count, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** An answer; an empty day is none. */
    static RecommendationResponse answer(String recommendation, String agreedOn, String due, String inPlaceOn) {
        return new RecommendationResponse(
                recommendation,
                "Our answer",
                Optional.of("Director"),
                day(agreedOn),
                day(due),
                day(inPlaceOn),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    static RecommendationResponse response(String recommendation) {
        return new RecommendationResponse(
                recommendation,
                "Our answer",
                Optional.of("Director"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What a check says of a plan. */
    static Outcome run(Check check, PlanFixture plan) {
        return check.run(plan.view());
    }

    static List<String> reasons(Outcome outcome) {
        return outcome.found().stream().map(Found::reason).toList();
    }

    static String id(Check check) {
        return check.getClass().getAnnotation(Rule.class).id();
    }
}
