package org.braidplan.partnerships;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.indicator.NewReading;
import org.braidplan.people.Caller;
import org.braidplan.testkit.DrawnPage;
import org.braidplan.testkit.LivePlatform;
import org.junit.jupiter.api.Test;

/** The sample plan with this strand's illustrative records, loaded into the real platform as on two days. */
class SampleRecordsTest {

    private static final Path SAMPLE =
            Path.of("../../karaf-assembly/distribution/src/main/distribution/plans/rotherham-2014");
    private static final Caller TEST = Caller.system("test");

    @Test
    void onTheFirstOfDecember2014EachCheckFindsWhatItIsThereFor() {
        try (LivePlatform platform = LivePlatform.on("2014-12-01", new PartnershipsStrand())) {
            platform.load(SAMPLE);
            Map<String, Outcome> outcomes = platform.check();
            assertThat(keys(outcomes, "partnerships-absent-three-times")).containsExactly("CSEG~TRFT", "LSCB~COL");
            assertThat(keys(outcomes, "partnerships-below-agreed-seniority")).containsExactly("CSEG~SYP");
            assertThat(keys(outcomes, "partnerships-agreement-past-review")).containsExactly("ISA-01-1", "ISA-02-1");
            assertThat(keys(outcomes, "partnerships-agreement-not-signed")).containsExactly("ISA-02-1~PROB");
            assertThat(keys(outcomes, "partnerships-action-not-accepted")).containsExactly("C-007", "PERF-1");
            assertThat(keys(outcomes, "partnerships-commitment-late")).containsExactly("C-003", "C-010");
            assertThat(keys(outcomes, "partnerships-funding-share-missing"))
                    .containsExactly("2014_15~LSCB~SYP", "2014_15~LSCB~TRFT", "2013_14~LSCB~PROB");
            assertThat(keys(outcomes, "partnerships-challenge-unresolved")).containsExactly("CH-2014-4");
            assertThat(keys(outcomes, "partnerships-forum-without-member")).containsExactly("YVG");
            assertThat(draw(platform, "scorecard")).contains("£19,000");
            assertThat(draw(platform, "public"))
                    .contains("Put two more detectives into the joint team.", "Where this comes from: Illustrative")
                    .doesNotContain("Who visits after a child came back", "District Commander");
        }
    }

    /** CSE-11 is the Safeguarding Board's, which nobody asked; it came into the plan on 19 January 2015 and was done in September. */
    @Test
    void anActionIsFoundFromTheDayOnWhichItIsInThePlan() {
        assertThat(notAccepted("2015-01-18")).doesNotContain("CSE-11");
        assertThat(notAccepted("2015-01-20")).contains("CSE-11");
        assertThat(notAccepted("2015-10-30")).doesNotContain("CSE-11");
    }

    private static List<String> notAccepted(String today) {
        try (LivePlatform platform = LivePlatform.on(today, new PartnershipsStrand())) {
            platform.load(SAMPLE);
            return keys(platform.check(), "partnerships-action-not-accepted");
        }
    }

    @Test
    void inNovember2026ThePagesAreAlive() {
        try (LivePlatform platform = LivePlatform.on("2026-11-22", new PartnershipsStrand())) {
            platform.load(SAMPLE);
            Map<String, Outcome> outcomes = platform.check();
            assertThat(keys(outcomes, "partnerships-absent-three-times")).containsExactly("LSCB~COL");
            assertThat(keys(outcomes, "partnerships-below-agreed-seniority")).containsExactly("HWB~TRFT");
            assertThat(keys(outcomes, "partnerships-agreement-past-review")).containsExactly("ISA-03-9");
            assertThat(keys(outcomes, "partnerships-challenge-unresolved")).containsExactly("CH-2026-1");
            assertThat(platform.see(TEST, QuarterMeasure.ATTENDANCE::readings))
                    .extracting(NewReading::period)
                    .contains("2014-Q4", "2026-Q3");
            assertThat(draw(platform, "ledger")).contains("Answer each request for information");
            assertThat(draw(platform, "seats")).contains("District Commander").doesNotContain("Improvement Board");
        }
    }

    private static List<String> keys(Map<String, Outcome> outcomes, String check) {
        return outcomes.get(check).found().stream()
                .map(Found::subject)
                .map(subject -> subject.key())
                .toList();
    }

    private static String draw(LivePlatform platform, String path) {
        return platform.see(TEST, plan -> DrawnPage.of(new PartnershipsStrand(), path, plan, TEST, Map.of()))
                .text();
    }
}
