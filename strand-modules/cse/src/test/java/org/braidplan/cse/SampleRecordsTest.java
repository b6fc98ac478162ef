package org.braidplan.cse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.braidplan.check.Outcome;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Person;
import org.braidplan.people.Role;
import org.braidplan.testkit.DrawnPage;
import org.braidplan.testkit.LivePlatform;
import org.braidplan.view.PlanView;
import org.junit.jupiter.api.Test;

/** The sample plan with this strand's illustrative records, loaded into the real platform as on two days. */
class SampleRecordsTest {

    private static final Path SAMPLE =
            Path.of("../../karaf-assembly/distribution/src/main/distribution/plans/rotherham-2014");
    private static final Caller READER =
            new Caller(new Person("reader", "Reader", "", List.of(Grant.of(Role.READER)), true));

    @Test
    void onTheFirstOfDecember2014EachCheckFindsWhatItIsThereFor() {
        try (LivePlatform platform = LivePlatform.on("2014-12-01", new CseStrand())) {
            platform.load(SAMPLE);
            Map<String, Outcome> outcomes = platform.check();
            assertThat(Rows.reasons(outcomes.get("cse-interviews-exceed-episodes")))
                    .containsExactly(
                            "In February 2014, 27 interviews done and 6 declined are 33, but only 29 episodes are recorded.");
            assertThat(Rows.reasons(outcomes.get("cse-one-team-manager"))).hasSize(1);
            assertThat(outcomes.get("cse-no-themes-report").found())
                    .extracting(found -> found.subject().key())
                    .containsExactly("2014-Q1");
            assertThat(outcomes.get("cse-support-closed-early").found())
                    .extracting(found -> found.subject().key())
                    .contains("2014-Q2", "2014-Q3");
            assertThat(outcomes.get("cse-recommendation-without-owned-action").found())
                    .extracting(found -> found.subject().key())
                    .contains("jay-7");
            assertThat(outcomes.get("cse-answer-past-due").found())
                    .extracting(found -> found.subject().key())
                    .containsExactly("jay-9");
            assertThat(Rows.reasons(outcomes.get("cse-interview-not-offered")))
                    .containsExactly("In October 2014, no interview was offered after 5 of 36 episodes.");
            assertThat(Rows.reasons(outcomes.get("cse-assessment-not-current")))
                    .containsExactly(
                            "At the end of July to September 2014, 33 of 74 children known to be at risk had no"
                                    + " current risk assessment.");
            assertThat(outcomes.get("cse-support-does-not-add-up").found()).isEmpty();
            assertThat(outcomes.get("cse-figures-missing").found()).isEmpty();
            assertThat(Rows.reasons(outcomes.get("cse-dated-ahead")))
                    .as("the sample goes on beyond the clock's day")
                    .singleElement()
                    .asString()
                    .contains("16 in missing episodes");
        }
    }

    @Test
    void twoYearsOnTheTeamHasOneManagerAndEachRecommendationAnAction() {
        try (LivePlatform platform = LivePlatform.on("2016-12-01", new CseStrand())) {
            platform.load(SAMPLE);
            Map<String, Outcome> outcomes = platform.check();
            assertThat(outcomes.get("cse-one-team-manager").found()).isEmpty();
            assertThat(outcomes.get("cse-recommendation-without-owned-action").found())
                    .isEmpty();
            assertThat(outcomes.values()).allMatch(outcome -> outcome.examined() > 0);
        }
    }

    @Test
    void theMatrixCoversAllOfTheInquiry() {
        try (LivePlatform platform = LivePlatform.on("2016-12-01", new CseStrand())) {
            platform.load(SAMPLE);
            assertThat(draw(platform, Caller.system("test"), "recommendations").text())
                    .contains("14 of 15 answered; 1 addressed to the Department for Education.");
        }
    }

    @Test
    void aReaderSeesNoFigureOfVeryFewChildrenAndALeadDoes() {
        try (LivePlatform platform = LivePlatform.on("2014-12-01", new CseStrand())) {
            platform.load(SAMPLE);
            assertThat(draw(platform, READER, "measures").text()).contains("not shown to you");
            assertThat(draw(platform, Caller.system("test"), "measures").text()).doesNotContain("not shown to you");
        }
    }

    @Test
    void thePublicPageMarksTheFiguresAsIllustrativeAndHoldsNoUnconfirmedGist() {
        try (LivePlatform platform = LivePlatform.on("2014-12-01", new CseStrand())) {
            platform.load(SAMPLE);
            String text = draw(platform, READER, "public").text();
            assertThat(text).contains("Where figures come from: Illustrative", "From July to September 2014");
            List<String> unconfirmed = platform.see(READER, PlanView::recommendations).stream()
                    .filter(r -> !r.source().certainty().isFitForPublic())
                    .map(r -> r.gist())
                    .toList();
            assertThat(unconfirmed)
                    .isNotEmpty()
                    .allSatisfy(gist -> assertThat(text).doesNotContain(gist));
        }
    }

    private static DrawnPage draw(LivePlatform platform, Caller caller, String path) {
        return platform.see(caller, plan -> DrawnPage.of(new CseStrand(), path, plan, caller, Map.of()));
    }
}
