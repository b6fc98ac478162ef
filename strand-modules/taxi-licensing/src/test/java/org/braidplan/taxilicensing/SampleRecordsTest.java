package org.braidplan.taxilicensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.braidplan.check.Outcome;
import org.braidplan.indicator.NewReading;
import org.braidplan.module.Measure;
import org.braidplan.people.Caller;
import org.braidplan.testkit.DrawnPage;
import org.braidplan.testkit.LivePlatform;
import org.junit.jupiter.api.Test;

/** The sample plan with this strand's illustrative records, loaded into the real platform as on two days. */
class SampleRecordsTest {

    private static final Path SAMPLE =
            Path.of("../../karaf-assembly/distribution/src/main/distribution/plans/rotherham-2014");
    private static final TaxiLicensingStrand STRAND = new TaxiLicensingStrand();

    @Test
    void onTheFirstOfDecember2014EachCheckThatAppliesFindsWhatItIsThereFor() {
        try (LivePlatform platform = LivePlatform.on("2014-12-01", STRAND)) {
            platform.load(SAMPLE);
            Map<String, Outcome> outcomes = platform.check();
            assertThat(Rows.keys(outcomes.get("taxi-licensing-check-overdue"))).containsExactly("2014-11");
            assertThat(Rows.keys(outcomes.get("taxi-licensing-safeguarding-not-referred")))
                    .containsExactly("2014-09");
            assertThat(Rows.keys(outcomes.get("taxi-licensing-policy-past-review")))
                    .containsExactly("Hackney carriage and private hire licensing policy 2009");
            assertThat(Rows.keys(outcomes.get("taxi-licensing-decision-without-reason")))
                    .containsExactly("2014-06~SUSPENDED~DRIVER", "2014-09~REVOKED~DRIVER");
            assertThat(Rows.keys(outcomes.get("taxi-licensing-month-missing"))).containsExactly("2014-05");
            assertThat(List.of(
                            outcomes.get("taxi-licensing-clause-unexplained"),
                            outcomes.get("taxi-licensing-not-in-national-register"),
                            outcomes.get("taxi-licensing-decided-without-looking-up")))
                    .as("the standards and the register were still to come")
                    .allMatch(outcome -> outcome.examined() == 0);
        }
    }

    @Test
    void inNovember2026EveryCheckHasSomethingToLookAt() {
        try (LivePlatform platform = LivePlatform.on("2026-11-20", STRAND)) {
            platform.load(SAMPLE);
            Map<String, Outcome> outcomes = platform.check();
            assertThat(outcomes)
                    .allSatisfy((id, outcome) ->
                            assertThat(outcome.examined()).as(id).isPositive());
            assertThat(Rows.keys(outcomes.get("taxi-licensing-not-in-national-register")))
                    .containsExactly("2019-03", "2026-08");
            assertThat(Rows.keys(outcomes.get("taxi-licensing-decided-without-looking-up")))
                    .containsExactly("2021-02");
            assertThat(Rows.keys(outcomes.get("taxi-licensing-clause-unexplained")))
                    .containsExactly("8-04", "9-01");
            assertThat(Rows.keys(outcomes.get("taxi-licensing-clause-without-decision")))
                    .containsExactly("9-02");
            assertThat(Rows.keys(outcomes.get("taxi-licensing-clause-past-review")))
                    .containsExactly("7-03", "8-02");
            assertThat(outcomes.get("taxi-licensing-month-missing").found()).isEmpty();
        }
    }

    @Test
    void thePublishedSpotChecksAreToldAsPublishedAndNotBeforeTheirTime() {
        try (LivePlatform platform = LivePlatform.on("2022-01-10", STRAND)) {
            platform.load(SAMPLE);
            assertThat(draw(platform, "enforcement").text()).contains("48 of 63 vehicles and 54 of 63 drivers");
            assertThat(draw(platform, "public").text())
                    .contains("Licensing Board, Rotherham, performance update for quarters 1 to 3 of 2021/22");
        }
        try (LivePlatform platform = LivePlatform.on("2014-12-01", STRAND)) {
            platform.load(SAMPLE);
            assertThat(draw(platform, "enforcement").text()).doesNotContain("of 63");
        }
    }

    @Test
    void thePublicPageMarksWhatIsIllustrativeTheDecisionsOnTheStandardsIncluded() {
        try (LivePlatform platform = LivePlatform.on("2026-11-20", STRAND)) {
            platform.load(SAMPLE);
            assertThat(draw(platform, "public").text())
                    .contains("Where figures come from: Illustrative", "the decision is illustrative");
        }
    }

    @Test
    void everyMeasureHasReadings() {
        try (LivePlatform platform = LivePlatform.on("2014-12-01", STRAND)) {
            platform.load(SAMPLE);
            for (Measure measure : STRAND.contents().measures()) {
                List<NewReading> readings = platform.see(Caller.system("test"), measure::readings);
                assertThat(readings).as(measure.indicator()).isNotEmpty();
            }
        }
    }

    private static DrawnPage draw(LivePlatform platform, String path) {
        Caller caller = Caller.system("test");
        return platform.see(caller, plan -> DrawnPage.of(STRAND, path, plan, caller, Map.of()));
    }
}
