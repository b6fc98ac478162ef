package org.braidplan.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.braidplan.engine.plan.LivePlan.CSE_LEAD;
import static org.braidplan.engine.plan.LivePlan.OFFICE;
import static org.braidplan.engine.plan.LivePlan.READER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.braidplan.plan.Adoption;
import org.braidplan.plan.ChallengeSet;
import org.braidplan.plan.Plan;
import org.braidplan.plan.RatingScheme;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Review;
import org.braidplan.plan.Source;
import org.braidplan.plan.Strand;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.store.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanDocumentsTest {

    private final LivePlan plan = new LivePlan();

    @BeforeEach
    void fill() {
        plan.filled();
    }

    @AfterEach
    void close() {
        plan.close();
    }

    @Test
    void anAdoptedVersionNeverChanges() {
        plan.add("First", LocalDate.of(2014, 12, 31));
        Adoption adopted = plan.plans.adopt(OFFICE, "As the board approved it");
        plan.clock.goOn(Duration.ofDays(30));
        plan.add("Second", LocalDate.of(2015, 12, 31));
        Adoption second = plan.plans.adopt(OFFICE, "Revised");

        assertThat(adopted.number()).isEqualTo(1);
        assertThat(second.number()).isEqualTo(2);
        plan.views.asAt(READER, adopted.moment(), view -> {
            assertThat(view.actions()).hasSize(1);
            assertThat(view.adoptions()).containsExactly(adopted);
            return null;
        });
        assertThat(plan.<List<Adoption>>see(view -> view.adoptions())).containsExactly(adopted, second);
        refused(() -> plan.plans.adopt(OFFICE, " "), "title");
    }

    @Test
    void anotherRatingSchemeRatesAnew() {
        plan.add("First", LocalDate.of(2014, 12, 31));
        long revision = plan.see(view -> view.revision("plan", "plan"));
        plan.plans.putPlan(OFFICE, revision, LivePlan.plan(RatingScheme.ByPercent.USUAL));
        assertThat(plan.action("CSE-1").rated().reason()).startsWith("No percentage given");
        refused(
                () -> plan.plans.putPlan(
                        OFFICE,
                        plan.see(view -> view.revision("plan", "plan")),
                        LivePlan.plan(new RatingScheme.ByPercent(80, 20, 101))),
                "scheme.amberUpTo",
                "scheme.redPastDueUnder");
    }

    @Test
    void aChallengeSetMapsEachStrandOnce() {
        ChallengeSet set = new ChallengeSet(
                "Board 2014",
                "",
                LocalDate.of(2014, 11, 28),
                Source.entered(),
                List.of(
                        new ChallengeSet.Challenge(1, "One", List.of("cse", "taxis")),
                        new ChallengeSet.Challenge(3, "", List.of("cse"))));
        Plan with = new Plan("", "Rotherham", "", RatingScheme.ByLateness.USUAL, List.of(set), List.of());
        refused(
                () -> plan.plans.putPlan(OFFICE, revision("plan", "plan"), with),
                "title",
                "challengeSets[0].key",
                "challengeSets[0].title",
                "challengeSets[0].challenges[0].strands[1]",
                "challengeSets[0].challenges[1].number",
                "challengeSets[0].challenges[1].title",
                "challengeSets[0].challenges[1].strands[0]");
    }

    @Test
    void aStrandsPrefixAndNumberAreItsOwnAndItsPrefixStays() {
        Strand taken = LivePlan.strand("other", 3, "CSE");
        refused(() -> plan.plans.putStrand(OFFICE, Unit.NEW, taken), "number", "prefix");
        refused(
                () -> plan.plans.putStrand(OFFICE, revision("strands", "cse"), LivePlan.strand("cse", 1, "CSX")),
                "prefix");
        refused(
                () -> plan.plans.putStrand(OFFICE, Unit.NEW, LivePlan.strand("No Key", 0, "x")),
                "key",
                "number",
                "prefix");
        plan.plans.putStrand(OFFICE, revision("strands", "cse"), LivePlan.strand("cse", 2, "CSE"));
        assertThat(plan.<Integer>see(view -> view.strands().get(0).number())).isEqualTo(2);
    }

    @Test
    void reviewsAndRecommendationsAreChecked() {
        Review bad = new Review(
                "ofsted",
                "",
                "Inspection",
                Optional.of(LocalDate.of(2014, 9, 26)),
                Optional.of(LocalDate.of(2014, 9, 22)),
                Optional.empty(),
                Optional.empty(),
                List.of(new Review.Judgement("", "good")),
                "javascript:alert(1)",
                "",
                Source.entered());
        refused(() -> plan.plans.putReview(OFFICE, Unit.NEW, bad), "body", "onSiteTo", "judgements[0].subject", "link");
        Recommendation astray = new Recommendation(
                "jay-3", "casey", 0, " ", "", Recommendation.Response.ACCEPTED, "", List.of("taxis"), Source.entered());
        refused(
                () -> plan.plans.putRecommendation(OFFICE, Unit.NEW, astray),
                "key",
                "review",
                "number",
                "gist",
                "strands[0]");
    }

    @Test
    void whatIsThereIsNotAddedAgainAndWhatIsStaleIsNotChanged() {
        assertCode("already-there", () -> plan.plans.putReview(OFFICE, Unit.NEW, LivePlan.review("jay")));
        assertCode("stale-revision", () -> plan.plans.putReview(OFFICE, 9999, LivePlan.review("jay")));
        assertCode("not-found", () -> plan.plans.putReview(OFFICE, 1, LivePlan.review("nobody")));
    }

    @Test
    void onlyTheProgrammeOfficeChangesTheStructure() {
        assertCode("no-right", () -> plan.plans.putReview(CSE_LEAD, Unit.NEW, LivePlan.review("x")));
        assertCode("no-right", () -> plan.plans.putStrand(CSE_LEAD, Unit.NEW, LivePlan.strand("x", 5, "XX")));
        assertCode("no-right", () -> plan.plans.putPlan(CSE_LEAD, 1, LivePlan.plan(RatingScheme.ByLateness.USUAL)));
        assertCode("no-right", () -> plan.plans.putRecommendation(CSE_LEAD, 1, LivePlan.recommendation("jay", 3)));
        assertCode("no-right", () -> plan.plans.adopt(CSE_LEAD, "x"));
    }

    private long revision(String collection, String key) {
        return plan.see(view -> view.revision(collection, key));
    }

    private static void refused(ThrowingCallable call, String... fields) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.fields())
                                .extracting(FieldProblem::field)
                                .containsExactlyInAnyOrder(fields));
    }

    private static void assertCode(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
    }
}
