package org.braidplan.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.finance.BudgetYear.Timing;
import org.braidplan.finance.Reserve.Kept;
import org.braidplan.finance.Saving.Stage;
import org.braidplan.indicator.Period;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.Money;
import org.braidplan.register.SelfChecking;
import org.junit.jupiter.api.Test;

class RecordRulesTest {

    @Test
    void aSavingsYearsAddUpToItsTotalToThePenny() {
        assertThat(fields(Draft.of("SAV-1", "2015/16", "100.10", "50.20", "0.01")
                        .total("150.31")
                        .saving()))
                .isEmpty();
        assertThat(Draft.of("SAV-1", "2015/16", "100.10", "50.20", "0.01")
                        .total("150.30")
                        .saving()
                        .problems())
                .containsExactly(new FieldProblem("total", "The years add up to £150.31, not £150.30."));
        assertThat(fields(Draft.of("SAV-1", "2015/16", "0").saving())).isEmpty();
    }

    @Test
    void yearsAreFinancialYears() {
        assertThat(fields(Draft.of("SAV-1", "2015", "1").saving())).containsExactly("firstYear");
        assertThat(fields(Rows.year("2015-Q2", "1"))).containsExactly("year");
        assertThat(fields(Rows.pressure("PRE-1", "2015/16 academic", "1", Kind.ONE_OFF, true)))
                .containsExactly("year");
        assertThat(fields(Rows.programme("P", "2015", "2017/18", "1"))).contains("firstYear");
        assertThat(fields(Rows.programme("P", "2015/16", "2017", "1"))).contains("lastYear");
        assertThat(fields(Rows.month("2014/15", "1"))).containsExactly("month");
    }

    @Test
    void whatIsAgreedHasADayAndWhatIsNotAgreedHasNone() {
        assertThat(fields(Draft.of("SAV-1", "2015/16", "1").stage(Stage.AGREED).saving()))
                .isEmpty();
        assertThat(fields(Draft.of("SAV-1", "2015/16", "1").agreedOn("").saving()))
                .containsExactly("agreedOn");
        assertThat(fields(Draft.of("SAV-1", "2015/16", "1")
                        .stage(Stage.PROPOSED)
                        .agreedOn("2014-03-05")
                        .saving()))
                .containsExactly("agreedOn");
        assertThat(fields(Draft.of("SAV-1", "2015/16", "1")
                        .stage(Stage.WITHDRAWN)
                        .agreedOn("2014-03-05")
                        .saving()))
                .isEmpty();
    }

    @Test
    void nothingIsBankedBeforeItIsAgreedNorWithoutTheLedger() {
        assertThat(fields(Draft.of("SAV-1", "2015/16", "1").banked("1").saving()))
                .isEmpty();
        assertThat(fields(Draft.of("SAV-1", "2015/16", "1")
                        .stage(Stage.PROPOSED)
                        .banked("0.01")
                        .saving()))
                .containsExactly("stage");
        assertThat(fields(Draft.of("SAV-1", "2015/16", "1")
                        .stage(Stage.WITHDRAWN)
                        .banked("0.01")
                        .saving()))
                .containsExactly("stage");
        assertThat(fields(
                        Draft.of("SAV-1", "2015/16", "1").banked("1").ledger("").saving()))
                .containsExactly("ledger");
        assertThat(fields(
                        Draft.of("SAV-1", "2015/16", "1").banked("0").ledger("").saving()))
                .isEmpty();
    }

    @Test
    void theRecurrentPartIsPartOfTheTarget() {
        assertThat(fields(Rows.year("2015/16", "10", "10", ""))).isEmpty();
        assertThat(fields(Rows.year("2015/16", "10", "10.01", ""))).containsExactly("recurrentTarget");
        assertThat(fields(Rows.year("2015/16", "", "10", ""))).containsExactly("target");
        assertThat(Rows.year("2015/16", "10", "7", "").oneOffTarget()).isEqualTo(Money.of("3"));
        assertThat(Rows.year("2015/16", "10", "", "").oneOffTarget()).isEqualTo(Money.ZERO);
    }

    @Test
    void aProgrammeEndsInItsFirstYearAtTheEarliest() {
        assertThat(fields(Rows.programme("P", "2015/16", "2015/16", "1"))).isEmpty();
        assertThat(fields(Rows.programme("P", "2015/16", "2014/15", "1"))).containsExactly("lastYear");
        SavingsProgramme half = new SavingsProgramme(
                "P",
                Period.parse("2015/16"),
                Period.parse("2015/16"),
                Money.ZERO,
                Optional.of(Money.ZERO),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(fields(half)).containsExactly("yearsBefore");
    }

    @Test
    void theGeneralReserveHasAMinimumAndOthersNeedNone() {
        assertThat(fields(Rows.general("2014-03-31", "1", "1"))).isEmpty();
        assertThat(fields(Rows.general("2014-03-31", "1", ""))).containsExactly("minimum");
        assertThat(fields(Rows.reserve("Schools", "2014-03-31", Kept.RING_FENCED, "1", "")))
                .isEmpty();
    }

    @Test
    void aMonthIsReportedAfterItBegan() {
        MonitoringReport early = new MonitoringReport(
                Period.parse("2014-10"),
                Money.ZERO,
                Optional.of(LocalDate.of(2014, 9, 30)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(fields(early)).containsExactly("reportedOn");
    }

    @Test
    void whatStopsStopsOnADay() {
        ServiceOffer offer = new ServiceOffer(
                "Libraries",
                "You can come.",
                Optional.empty(),
                Optional.of("The van."),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Head",
                Optional.empty(),
                Optional.empty());
        assertThat(fields(offer)).containsExactly("from");
    }

    @Test
    void nothingIsBankedInAYearToComeAndNothingMoreExpectedInOneThatIsOver() {
        Saving saving = Draft.of("SAV-1", "2015/16", "100", "50")
                .forecast("90", "")
                .banked("80", "")
                .saving();
        assertThat(saving.amounts(0, Timing.TO_COME)).isEqualTo(amounts("100", "90", "0"));
        assertThat(saving.amounts(0, Timing.RUNNING)).isEqualTo(amounts("100", "90", "80"));
        assertThat(saving.amounts(0, Timing.OVER)).isEqualTo(amounts("100", "80", "80"));
        assertThat(saving.amounts(1, Timing.RUNNING)).isEqualTo(amounts("50", "50", "0"));
        assertThat(saving.amounts(2, Timing.RUNNING)).isSameAs(Amounts.NONE);
    }

    @Test
    void aYearBeginsOnTheFirstOfAprilAndIsOverAfterTheLastOfMarch() {
        Period year = Period.parse("2015/16");
        assertThat(Timing.of(year, LocalDate.of(2015, 3, 31))).isEqualTo(Timing.TO_COME);
        assertThat(Timing.of(year, LocalDate.of(2015, 4, 1))).isEqualTo(Timing.RUNNING);
        assertThat(Timing.of(year, LocalDate.of(2016, 3, 31))).isEqualTo(Timing.RUNNING);
        assertThat(Timing.of(year, LocalDate.of(2016, 4, 1))).isEqualTo(Timing.OVER);
    }

    private static Amounts amounts(String planned, String forecast, String banked) {
        return new Amounts(Money.of(planned), Money.of(forecast), Money.of(banked));
    }

    private static List<String> fields(SelfChecking record) {
        return record.problems().stream().map(FieldProblem::field).toList();
    }
}
