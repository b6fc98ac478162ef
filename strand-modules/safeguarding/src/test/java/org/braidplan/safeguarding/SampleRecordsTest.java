package org.braidplan.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.braidplan.check.Outcome;
import org.braidplan.module.Measure;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Person;
import org.braidplan.people.Role;
import org.braidplan.testkit.DrawnPage;
import org.braidplan.testkit.LivePlatform;
import org.junit.jupiter.api.Test;

/** The sample plan with this strand's records, loaded into the real platform as on two days. */
class SampleRecordsTest {

    private static final Path SAMPLE =
            Path.of("../../karaf-assembly/distribution/src/main/distribution/plans/rotherham-2014");
    private static final Caller READER =
            new Caller(new Person("reader", "Reader", "", List.of(Grant.of(Role.READER)), true));

    @Test
    void onTheFirstOfDecember2014TheChecksFindWhatIsThereToBeFound() {
        try (LivePlatform platform = LivePlatform.on("2014-12-01", new SafeguardingStrand())) {
            platform.load(SAMPLE);
            Map<String, Outcome> outcomes = platform.check();
            assertThat(keys(outcomes, "safeguarding-no-current-plan")).containsExactly("2014-11");
            assertThat(keys(outcomes, "safeguarding-finding-overdue"))
                    .containsExactly("AUDIT-2014-01", "OFSTED-2014-01", "OFSTED-2014-02", "PEER-2014-02");
            assertThat(keys(outcomes, "safeguarding-finding-without-evidence")).containsExactly("AUDIT-2014-02");
            assertThat(keys(outcomes, "safeguarding-part-exceeds-whole")).containsExactly("2014-06");
            assertThat(keys(outcomes, "safeguarding-plans-without-conference")).containsExactly("2014-10");
            assertThat(keys(outcomes, "safeguarding-plans-do-not-add-up")).containsExactly("2014-08");
            assertThat(keys(outcomes, "safeguarding-month-missing")).containsExactly("2014-10");
            assertThat(keys(outcomes, "safeguarding-no-audit")).containsExactly("2014-Q1");
            assertThat(keys(outcomes, "safeguarding-no-position-statement")).containsExactly("2014-Q3~SKILLS");
            assertThat(keys(outcomes, "safeguarding-due-date-miscounted")).hasSize(2);
            assertThat(keys(outcomes, "safeguarding-caseload-over")).isNotEmpty();
            assertThat(keys(outcomes, "safeguarding-agency-share-high")).contains("2014-Q3~SOCIAL_WORKER");
            assertThat(keys(outcomes, "safeguarding-inadequate-not-put-right")).isEmpty();
            assertThat(outcomes.values()).allMatch(outcome -> outcome.examined() > 0);
        }
    }

    @Test
    void thePublishedFiguresOf2014AgreeWithTheRegistersButForTheOneThatContradictsAnother() {
        try (LivePlatform platform = LivePlatform.on("2014-12-01", new SafeguardingStrand())) {
            platform.load(SAMPLE);
            Outcome outcome = platform.check().get("safeguarding-two-sources-disagree");
            assertThat(outcome.examined()).isEqualTo(9);
            assertThat(Rows.reasons(outcome))
                    .containsExactly(
                            "Decisions within 24 hours, as at 8 October 2014: Press, autumn 2014 gives 67%, but our"
                                    + " registers give 37% for September 2014, and Council report gives 37%.");
        }
    }

    @Test
    void twelveYearsOnOnlyWhatIsNewIsFound() {
        try (LivePlatform platform = LivePlatform.on("2026-11-22", new SafeguardingStrand())) {
            platform.load(SAMPLE);
            Map<String, Outcome> outcomes = platform.check();
            assertThat(keys(outcomes, "safeguarding-no-current-plan")).isEmpty();
            assertThat(keys(outcomes, "safeguarding-finding-overdue")).containsExactly("PEER-2026-01");
            assertThat(keys(outcomes, "safeguarding-finding-without-evidence")).containsExactly("FOCUS-2025-03");
            assertThat(keys(outcomes, "safeguarding-month-missing")).containsExactly("2026-09");
            assertThat(keys(outcomes, "safeguarding-part-exceeds-whole")).isEmpty();
            assertThat(Rows.reasons(outcomes.get("safeguarding-two-sources-disagree")))
                    .hasSize(2)
                    .anyMatch(reason -> reason.startsWith("Conferences within 15 working days, 2019–20"));
            assertThat(outcomes.values()).allMatch(outcome -> outcome.examined() > 0);
        }
    }

    @Test
    void everyIndicatorCanBeReadFromTheSample() {
        try (LivePlatform platform = LivePlatform.on("2014-12-01", new SafeguardingStrand())) {
            platform.load(SAMPLE);
            for (Measure measure : new SafeguardingStrand().contents().measures()) {
                assertThat(platform.see(READER, measure::readings))
                        .as(measure.indicator())
                        .hasSizeGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    void thePublicPageMarksWhatIsIllustrative() {
        try (LivePlatform platform = LivePlatform.on("2014-12-01", new SafeguardingStrand())) {
            platform.load(SAMPLE);
            String text = platform.see(
                            READER, plan -> DrawnPage.of(new SafeguardingStrand(), "public", plan, READER, Map.of()))
                    .text();
            assertThat(text)
                    .contains("Where figures come from: Illustrative", "July to September 2014")
                    .contains("Owner, dates and progress: illustrative");
        }
    }

    private static List<String> keys(Map<String, Outcome> outcomes, String check) {
        return Rows.keys(outcomes.get(check));
    }
}
