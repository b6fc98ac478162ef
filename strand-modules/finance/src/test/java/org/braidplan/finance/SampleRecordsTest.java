package org.braidplan.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.indicator.NewReading;
import org.braidplan.people.Caller;
import org.braidplan.register.Money;
import org.braidplan.testkit.DrawnPage;
import org.braidplan.testkit.LivePlatform;
import org.junit.jupiter.api.Test;

/** The sample plan with this strand's illustrative records, loaded into the real platform as on two days. */
class SampleRecordsTest {

    private static final Path SAMPLE =
            Path.of("../../karaf-assembly/distribution/src/main/distribution/plans/rotherham-2014");
    private static final Caller TEST = Caller.system("test");

    @Test
    void theTargetIsTheFiftyMillionThatWasAnnounced() {
        try (LivePlatform platform = LivePlatform.on("2014-12-01", new FinanceStrand())) {
            platform.load(SAMPLE);
            Standing standing = platform.see(
                    TEST, plan -> Standing.of(plan, Standing.chosen(plan, "").orElseThrow()));
            assertThat(standing.total().target()).isEqualTo(Money.of("50000000"));
            assertThat(standing.total().banked()).isEqualTo(Money.ZERO);
            assertThat(draw(platform, "waterfall"))
                    .contains(
                            "£50 million is to be saved in 2015–16 to 2017–18, after £93 million in the 4 years before.");
        }
    }

    @Test
    void onTheFirstOfDecember2014EachCheckFindsWhatItIsThereFor() {
        try (LivePlatform platform = LivePlatform.on("2014-12-01", new FinanceStrand())) {
            platform.load(SAMPLE);
            Map<String, Outcome> outcomes = platform.check();
            assertThat(keys(outcomes, "finance-proposals-below-target")).containsExactly("2015_16", "2017_18");
            assertThat(keys(outcomes, "finance-delivered-not-banked")).containsExactly("SAV-001", "SAV-004");
            assertThat(keys(outcomes, "finance-one-off-against-recurrent-target"))
                    .contains("2015_16");
            assertThat(keys(outcomes, "finance-slipped-savings")).contains("2015_16", "2016_17");
            assertThat(keys(outcomes, "finance-saving-claimed-twice")).containsExactly("SAV-007", "SAV-020");
            assertThat(keys(outcomes, "finance-reserve-below-minimum")).contains("General reserve~2015-03-31");
            assertThat(keys(outcomes, "finance-agreed-before-duties")).containsExactly("SAV-003");
            assertThat(outcomes.get("finance-targets-do-not-add-up").found()).isEmpty();
            assertThat(outcomes.get("finance-waterfall-adds-up").found()).isEmpty();
            assertThat(outcomes.get("finance-waterfall-adds-up").examined()).isEqualTo(4);
        }
    }

    @Test
    void whenTheProgrammeIsOverWhatIsDeliveredIsBankedAndTheGapIsWhatIsNot() {
        try (LivePlatform platform = LivePlatform.on("2026-11-22", new FinanceStrand())) {
            platform.load(SAMPLE);
            Map<String, Outcome> outcomes = platform.check();
            assertThat(outcomes.get("finance-delivered-not-banked").found()).isEmpty();
            assertThat(outcomes.get("finance-waterfall-adds-up").found()).isEmpty();
            assertThat(outcomes.get("finance-reserve-below-minimum").found()).isEmpty();
            assertThat(platform.see(TEST, YearMeasure.DELIVERED::readings))
                    .extracting(NewReading::period)
                    .containsExactly("2015/16", "2016/17", "2017/18");
        }
    }

    @Test
    void thePublicPageTellsAgreedStatementsAndMarksWhatIsIllustrative() {
        try (LivePlatform platform = LivePlatform.on("2014-12-01", new FinanceStrand())) {
            platform.load(SAMPLE);
            assertThat(draw(platform, "public"))
                    .contains("Libraries", "Grass and verges", "Where this comes from: Illustrative")
                    .doesNotContain("Bins and recycling", "Day centres");
        }
        try (LivePlatform platform = LivePlatform.on("2015-01-30", new FinanceStrand())) {
            platform.load(SAMPLE);
            assertThat(draw(platform, "public")).contains("Bins and recycling").doesNotContain("Day centres");
        }
    }

    private static List<String> keys(Map<String, Outcome> outcomes, String check) {
        return outcomes.get(check).found().stream()
                .map(Found::subject)
                .map(subject -> subject.key())
                .toList();
    }

    private static String draw(LivePlatform platform, String path) {
        return platform.see(TEST, plan -> DrawnPage.of(new FinanceStrand(), path, plan, TEST, Map.of()))
                .text();
    }
}
