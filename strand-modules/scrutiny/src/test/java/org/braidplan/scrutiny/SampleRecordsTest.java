package org.braidplan.scrutiny;

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
        try (LivePlatform platform = LivePlatform.on("2014-12-01", new ScrutinyStrand())) {
            platform.load(SAMPLE);
            Map<String, Outcome> outcomes = platform.check();
            assertThat(keys(outcomes, "scrutiny-response-overdue")).containsExactly("SR-03-1");
            assertThat(keys(outcomes, "scrutiny-rejected-without-reason")).containsExactly("SR-02-2");
            assertThat(keys(outcomes, "scrutiny-implemented-without-evidence")).containsExactly("SR-01-2");
            assertThat(keys(outcomes, "scrutiny-accepted-not-done")).containsExactly("SR-01-3", "SR-03-3");
            assertThat(keys(outcomes, "scrutiny-implemented-not-verified")).containsExactly("SR-02-1");
            assertThat(keys(outcomes, "scrutiny-topic-not-looked-at-again")).containsExactly("WP-001");
            assertThat(keys(outcomes, "scrutiny-item-without-outcome")).containsExactly("WP-008");
            assertThat(keys(outcomes, "scrutiny-key-decision-without-notice"))
                    .containsExactly("KD-003", "KD-005", "KD-007", "KD-010");
            assertThat(keys(outcomes, "scrutiny-call-in-not-heard")).containsExactly("CI-2014-4");
        }
    }

    @Test
    void theTrackerSaysHowManyDaysAreLeft() {
        try (LivePlatform platform = LivePlatform.on("2014-12-01", new ScrutinyStrand())) {
            platform.load(SAMPLE);
            assertThat(draw(platform, "tracker")).contains("8 days late", "43 days left");
            assertThat(draw(platform, "public"))
                    .contains("How scrutiny itself works", "Where this comes from: Illustrative")
                    .doesNotContain("Support for victims and survivors");
        }
    }

    @Test
    void inNovember2026ThePagesAreAlive() {
        try (LivePlatform platform = LivePlatform.on("2026-11-22", new ScrutinyStrand())) {
            platform.load(SAMPLE);
            Map<String, Outcome> outcomes = platform.check();
            assertThat(keys(outcomes, "scrutiny-response-overdue")).containsExactly("SR-11-2");
            assertThat(keys(outcomes, "scrutiny-key-decision-without-notice")).containsExactly("KD-103");
            assertThat(platform.see(TEST, RecommendationMeasure.ANSWERED_IN_TIME::readings))
                    .extracting(NewReading::period)
                    .contains("2014-Q2", "2015-Q1");
            assertThat(draw(platform, "programme")).contains("Damp and mould: progress", "Home care contracts");
        }
    }

    private static List<String> keys(Map<String, Outcome> outcomes, String check) {
        return outcomes.get(check).found().stream()
                .map(Found::subject)
                .map(subject -> subject.key())
                .toList();
    }

    private static String draw(LivePlatform platform, String path) {
        return platform.see(TEST, plan -> DrawnPage.of(new ScrutinyStrand(), path, plan, TEST, Map.of()))
                .text();
    }
}
