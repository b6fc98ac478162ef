package org.braidplan.taxilicensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.taxilicensing.Rows.clause;
import static org.braidplan.taxilicensing.Rows.complaints;
import static org.braidplan.taxilicensing.Rows.decision;
import static org.braidplan.taxilicensing.Rows.licences;
import static org.braidplan.taxilicensing.Rows.policy;
import static org.braidplan.taxilicensing.Rows.spotCheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.braidplan.check.Check;
import org.braidplan.page.PageInfo;
import org.braidplan.taxilicensing.LicenceDecision.Kind;
import org.braidplan.taxilicensing.StandardClause.Position;
import org.braidplan.testkit.DrawnPage;
import org.braidplan.testkit.PlanFixture;
import org.braidplan.view.PlanView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Twenty thousand records: a page says how many there are and draws a few. */
class CrowdedPagesTest {

    private static final int MANY = 20_000;
    private static final TaxiLicensingStrand STRAND = new TaxiLicensingStrand();

    private static PlanView plan;

    @BeforeAll
    static void fillTheRegisters() {
        List<Record> records = new ArrayList<>();
        add(
                records,
                MANY / 2,
                n -> clause("6-" + (10_000 + n), Position.NOT_ADOPTED, "Why", "2021-03-22", "Cabinet", "2022-01-01"));
        add(records, MANY / 2, n -> policy("Policy " + (10_000 + n), "2012-01-01", "", "2014-01-01"));
        add(records, MANY / 8, n -> spotCheck(day(n), day(n), 20, 15, 20, 15));
        add(records, MANY / 20, n -> licences(month(n), 100, 50, 50, 1, 100, 50));
        add(records, MANY / 20, n -> decision(month(n), Kind.REVOKED, 1));
        add(records, MANY / 20, n -> decision(month(n), Kind.SUSPENDED, 1));
        add(records, MANY / 20, n -> complaints(month(n), 10, 1, 1, "20"));
        plan = PlanFixture.on("2024-12-01")
                .records(records.toArray(Record[]::new))
                .view();
    }

    @Test
    void noPageDrawsThemAll() {
        STRAND.contents().pages().stream()
                .map(page -> page.getClass().getAnnotation(PageInfo.class).path())
                .forEach(path -> assertThat(
                                DrawnPage.of(STRAND, path, plan).document().select("tr"))
                        .as(path)
                        .hasSizeLessThan(300));
    }

    @Test
    void whatIsLeftOutIsCounted() {
        assertThat(DrawnPage.of(STRAND, "standards", plan).text())
                .contains("10000 are not adopted and the reason is given", "These are the first 150 of 10000.");
        assertThat(DrawnPage.of(STRAND, "reviews", plan).text())
                .contains(
                        "Of 20000 policies and clauses, 20000 are past review",
                        "These are the 60 whose day comes first.");
    }

    @Test
    void everyCheckRunsOverThem() {
        for (Check check : STRAND.contents().checks()) {
            assertThat(check.run(plan).examined()).as(Rows.id(check)).isNotNegative();
        }
    }

    private static void add(List<Record> records, int many, IntFunction<Record> made) {
        IntStream.range(0, many).mapToObj(made).forEach(records::add);
    }

    private static String month(int n) {
        return LocalDate.of(1941, 1, 1).plusMonths(n).toString().substring(0, 7);
    }

    private static String day(int n) {
        return LocalDate.of(2000, 1, 1).plusDays(n).toString();
    }
}
