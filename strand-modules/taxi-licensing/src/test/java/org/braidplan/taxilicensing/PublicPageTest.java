package org.braidplan.taxilicensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.taxilicensing.Rows.clause;
import static org.braidplan.taxilicensing.Rows.complaints;
import static org.braidplan.taxilicensing.Rows.decision;
import static org.braidplan.taxilicensing.Rows.licences;
import static org.braidplan.taxilicensing.Rows.spotCheck;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.indicator.Period;
import org.braidplan.people.Caller;
import org.braidplan.taxilicensing.LicenceDecision.Kind;
import org.braidplan.taxilicensing.LicenceDecision.Licence;
import org.braidplan.taxilicensing.StandardClause.Position;
import org.braidplan.testkit.DrawnPage;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class PublicPageTest {

    @Test
    void thePublishedFiguresOfTheSpotChecksAreTold() {
        DrawnPage page =
                draw(PlanFixture.on("2022-02-01").records(spotCheck("2021-04-01", "2021-12-31", 63, 48, 63, 54)));
        assertThat(StaffPagesTest.rows(page, "What we found when we stopped cars"))
                .containsExactly(List.of("1 April 2021 to 31 December 2021, total of several", "63", "48", "63", "54"));
    }

    @Test
    void smallNumbersAndSmallRemaindersAreToldInWords() {
        DrawnPage page = draw(PlanFixture.on("2014-12-01")
                .records(licences("2014-10", 1200, 4, 1197, 0, 870, 0))
                .records(spotCheck("2014-11-14", "2014-11-14", 20, 17, 4, 2))
                .records(quarter(12, 3, 1))
                .records(
                        complaints("2014-07", 9, 1, 2, ""),
                        complaints("2014-08", 0, 0, 0, ""),
                        complaints("2014-09", 0, 0, 0, "")));
        assertThat(page.text())
                .contains(
                        "Of the drivers, fewer than 5 had their criminal record checked again",
                        "Of the drivers, all but a few had been trained");
        assertThat(StaffPagesTest.rows(page, "What we found when we stopped cars"))
                .containsExactly(List.of(
                        "14 November 2014, with the police",
                        "20",
                        "all but a few",
                        "fewer than 5",
                        "a number too small to show"));
        assertThat(StaffPagesTest.rows(page, "Driver licences"))
                .containsExactly(List.of("July to September 2014", "12", "fewer than 5", "fewer than 5"));
        assertThat(StaffPagesTest.rows(page, "Complaints that people made, quarter by quarter"))
                .containsExactly(List.of("July to September 2014", "9", "fewer than 5"));
    }

    /** What is said must not depend on what is not said: no total, percentage or chart gives a small number away. */
    @Test
    void nothingElseOnThePageChangesWithANumberThatIsNotSaid() {
        String one = draw(small(1, 1, 1)).html();
        for (int revoked = 1; revoked <= 4; revoked++) {
            for (int referred = 1; referred <= 4; referred++) {
                for (int reason = 0; reason <= revoked; reason++) {
                    assertThat(draw(small(revoked, referred, reason)).html())
                            .as(revoked + " revoked, " + referred + " referred, " + reason + " for safeguarding")
                            .isEqualTo(one);
                }
            }
        }
        assertThat(draw(small(5, 1, 1)).html()).isNotEqualTo(one);
    }

    @Test
    void thereAreNoPercentagesAndNoCharts() {
        DrawnPage page = draw(small(9, 9, 9));
        assertThat(page.text()).doesNotContain("%");
        assertThat(page.document().select("svg")).isEmpty();
    }

    @Test
    void aQuarterWithAMonthMissingIsLeftOut() {
        DrawnPage page = draw(PlanFixture.on("2014-12-01")
                .records(decision("2014-07", Kind.REVOKED, 9), decision("2014-09", Kind.REVOKED, 9))
                .records(complaints("2014-07", 40, 9, 9, "")));
        assertThat(page.text()).doesNotContain("July to September 2014");
    }

    @Test
    void whatTheCouncilDoesOtherwiseIsSaidWithItsReasonAndSoIsWhatItHasNotDecided() {
        DrawnPage page = draw(PlanFixture.on("2022-01-10")
                .records(
                        clause("6-01", Position.ADOPTED, "", "2021-03-22"),
                        clause("6-02", Position.ADOPTED_WITH_CHANGES, "From renewal.", "2021-03-22"),
                        clause("6-03", Position.NOT_ADOPTED, "No such vehicles here.", "2021-03-22"),
                        clause("6-04", Position.NOT_ADOPTED, "", "2021-03-22"),
                        clause("6-05", Position.NOT_DECIDED, "", "")));
        assertThat(page.text())
                .contains(
                        "What clause 6-02 asks We do this with changes. From renewal.",
                        "What clause 6-03 asks We do not do this. No such vehicles here.",
                        "What clause 6-04 asks We do not do this as asked, and have not yet said why.",
                        "What clause 6-05 asks We have not yet decided whether to do this.")
                .doesNotContain("What clause 6-01 asks");
    }

    @Test
    void beforeTheStandardsWereIssuedNothingIsSaidOfThem() {
        assertThat(draw(PlanFixture.on("2014-12-01")
                                .records(clause("6-03", Position.NOT_ADOPTED, "No such vehicles.", "2021-03-22")))
                        .text())
                .doesNotContain("What clause", "No such vehicles");
    }

    @Test
    void sourcesAreToldOnceAndNotesNever() {
        LicenceMonth month = new LicenceMonth(
                Period.parse("2014-10"),
                9,
                0,
                0,
                0,
                0,
                0,
                9,
                0,
                0,
                9,
                0,
                Optional.of("Licensing system"),
                Optional.of("Secret"));
        assertThat(draw(PlanFixture.on("2014-12-01").records(month)).text())
                .containsOnlyOnce("Where figures come from: Licensing system")
                .doesNotContain("Secret");
    }

    private static LicenceDecision[] quarter(int refused, int suspended, int revoked) {
        return new LicenceDecision[] {
            decision("2014-07", Kind.REFUSED, refused),
            decision("2014-08", Kind.SUSPENDED, suspended),
            decision("2014-09", Kind.REVOKED, revoked)
        };
    }

    private static PlanFixture small(int revoked, int referred, int forSafeguarding) {
        return PlanFixture.on("2014-12-01")
                .records(
                        decision("2014-07", Kind.REFUSED, 12),
                        decision("2014-08", Kind.SUSPENDED, 8),
                        decision(
                                "2014-09",
                                Kind.REVOKED,
                                Licence.DRIVER,
                                revoked,
                                Math.min(revoked, forSafeguarding),
                                0))
                .records(
                        complaints("2014-07", 40, 0, referred, ""),
                        complaints("2014-08", 0, 0, 0, ""),
                        complaints("2014-09", 0, 0, 0, ""));
    }

    private static DrawnPage draw(PlanFixture plan) {
        return DrawnPage.of(new TaxiLicensingStrand(), "public", plan.openView(), Caller.nobody(), Map.of());
    }
}
