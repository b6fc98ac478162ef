package org.braidplan.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.braidplan.engine.plan.LivePlan.CSE_HELP;
import static org.braidplan.engine.plan.LivePlan.CSE_LEAD;
import static org.braidplan.engine.plan.LivePlan.OFFICE;
import static org.braidplan.engine.plan.LivePlan.READER;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.IndicatorChange;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.indicator.Reading.Status;
import org.braidplan.plan.Source;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanIndicatorsTest {

    private final LivePlan plan = new LivePlan();

    @BeforeEach
    void fill() {
        plan.filled();
    }

    @AfterEach
    void close() {
        plan.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, 33.3333",
        "2, 3, 66.6667",
        "1, 2, 50",
        "48, 63, 76.1905",
        "300, 1, 30000",
        "0, 7, 0",
        "1, 32000, 0.0031"
    })
    void numeratorAndDenominatorGiveThePercentage(BigDecimal numerator, BigDecimal denominator, String value) {
        Reading reading = record(counted("2014-11", numerator, denominator)).get(0);
        assertThat(reading.value().orElseThrow().toPlainString()).isEqualTo(value);
        assertThat(reading.numerator()).contains(numerator);
    }

    @Test
    void aRevisionKeepsWhatStoodThere() {
        record(value("2014-10", "24.5", Status.PROVISIONAL, ""));
        record(value("2014-10", "25", Status.FINAL, "Late forms came in"));
        record(value("2014-10", "26", Status.FINAL, "Counted again"));

        Reading now = plan.see(view -> view.readings("interviews").get(0));
        assertThat(now.value()).contains(new BigDecimal("26"));
        assertThat(now.status()).isEqualTo(Status.REVISED);
        assertThat(now.earlier())
                .extracting(e -> e.value().orElseThrow().toPlainString())
                .containsExactly("24.5", "25");
        assertThat(now.earlier()).extracting(Reading.Earlier::status).containsExactly(Status.PROVISIONAL, Status.FINAL);
    }

    @Test
    void theSameReadingAgainChangesNothing() {
        record(value("2014-10", "24.5", Status.FINAL, ""));
        long last = plan.store.journal().last();
        record(value("2014-10", "24.50", Status.FINAL, ""));
        assertThat(plan.store.journal().last()).isEqualTo(last);
    }

    @Test
    void aProvisionalReadingBecomesFinalWithoutANote() {
        record(value("2014-10", "24.5", Status.PROVISIONAL, ""));
        assertThat(record(value("2014-10", "24.5", Status.FINAL, "")).get(0).status())
                .isEqualTo(Status.FINAL);
    }

    @Test
    void whatCannotBeReadIsNamedByPlaceAndNothingIsWritten() {
        record(value("2014-01", "5", Status.FINAL, ""));
        refused(
                () -> plan.indicators.record(
                        CSE_HELP,
                        "interviews",
                        List.of(
                                value("2014-10", "1", Status.FINAL, ""),
                                value("2014-Q3", "1", Status.FINAL, ""),
                                value("2014-12", "1", Status.FINAL, ""),
                                value("soon", "1", Status.FINAL, ""),
                                value("2014-10", "2", Status.FINAL, ""),
                                counted("2014-09", BigDecimal.ONE, BigDecimal.ZERO),
                                nothing("2014-08", ""),
                                value("2014-01", "6", Status.FINAL, ""),
                                value("2014-07", "1.1234567", Status.FINAL, ""))),
                "[1].period",
                "[2].period",
                "[3].period",
                "[4].period",
                "[5].denominator",
                "[6].note",
                "[7].note",
                "[8].value");
        assertThat(plan.<Integer>see(view -> view.readings("interviews").size()))
                .isEqualTo(1);
        refused(() -> plan.indicators.record(CSE_HELP, "interviews", List.of()), "readings");
    }

    @Test
    void whereThereIsNoValueTheNoteSaysWhy() {
        Reading suppressed =
                record(nothing("2014-10", "Suppressed: fewer than 5")).get(0);
        assertThat(suppressed.value()).isEmpty();
        assertThat(plan.<Optional<BigDecimal>>see(
                        view -> view.readings("interviews").get(0).value()))
                .isEmpty();
    }

    @Test
    void aReadingBelongsToTheDefinitionThatHoldsAtItsPeriodsEnd() {
        change(new IndicatorChange.Redefine(
                "%", BetterIs.HIGHER, "in 72 hours", "episodes", "", LocalDate.of(2014, 10, 31), "Guidance"));
        assertThat(record(value("2014-09", "1", Status.FINAL, "")).get(0).definition())
                .isEqualTo(1);
        assertThat(record(value("2014-10", "1", Status.FINAL, "")).get(0).definition())
                .isEqualTo(2);
        assertThat(record(value("2013-01", "1", Status.FINAL, "")).get(0).definition())
                .isEqualTo(1);
    }

    @Test
    void aDefinitionIsNeverAlteredButFollowedByAnother() {
        Instant now = plan.clock.instant();
        change(new IndicatorChange.Redefine(
                "%", BetterIs.HIGHER, "in 72 hours", "episodes", "", LocalDate.of(2014, 10, 1), "Guidance"));
        Indicator indicator = plan.see(view -> view.indicator("interviews").orElseThrow());
        assertThat(indicator.definitions())
                .extracting(Indicator.Definition::version)
                .containsExactly(1, 2);
        assertThat(indicator.definition().reason()).isEqualTo("Guidance");
        assertThat(indicator.definition().by()).isEqualTo("cse-lead");
        assertThat(indicator.definition().at()).isEqualTo(now);
        refused(
                () -> change(new IndicatorChange.Redefine(
                        " ", BetterIs.HIGHER, "", "episodes", "", LocalDate.of(2014, 9, 30), "")),
                "from",
                "reason",
                "unit",
                "numerator");
    }

    @Test
    void goalpostsMoveOnlyWithAReasonThatItsHistoryShows() {
        Indicator.Baseline first = new Indicator.Baseline(Period.parse("2014-04"), new BigDecimal("24"), "Case system");
        change(new IndicatorChange.SetBaseline(first, ""));
        change(new IndicatorChange.SetBaseline(first, ""));
        Indicator.Baseline other = new Indicator.Baseline(Period.parse("2014-05"), new BigDecimal("20"), "Audit");
        refused(() -> change(new IndicatorChange.SetBaseline(other, " ")), "reason");
        change(new IndicatorChange.SetBaseline(other, "The first was miscounted"));
        assertThat(plan.store
                        .journal()
                        .find(plan.store.journal().last())
                        .orElseThrow()
                        .changes()
                        .get(0)
                        .after()
                        .orElseThrow()
                        .path("changeReason")
                        .asText())
                .isEqualTo("The first was miscounted");

        Indicator.Target spring = new Indicator.Target(LocalDate.of(2015, 3, 31), new BigDecimal("80"));
        Indicator.Target winter = new Indicator.Target(LocalDate.of(2015, 12, 31), new BigDecimal("95"));
        change(new IndicatorChange.SetTargets(List.of(spring), ""));
        change(new IndicatorChange.SetTargets(List.of(winter, spring), ""));
        assertThat(plan.<List<Indicator.Target>>see(
                        view -> view.indicator("interviews").orElseThrow().targets()))
                .containsExactly(spring, winter);
        refused(() -> change(new IndicatorChange.SetTargets(List.of(winter), "")), "reason");
        refused(() -> change(new IndicatorChange.SetTargets(List.of(winter, winter), "Why")), "targets[1].by");
        change(new IndicatorChange.SetTargets(List.of(winter), "Too soon"));
        change(new IndicatorChange.Edit("Return interviews", "Owner"));
        assertThat(plan.<String>see(
                        view -> view.indicator("interviews").orElseThrow().owner()))
                .isEqualTo("Owner");
    }

    @Test
    void aDefinitionOfTheSameDayHoldsForReadingsToCome() {
        LocalDate day = plan.<Indicator>see(view -> view.indicator("interviews").orElseThrow())
                .definition()
                .from();
        record(value("2014-09", "4", Status.FINAL, ""));

        change(new IndicatorChange.Redefine("children", BetterIs.LOWER, "", "", "Return", day, "The wrong way round"));
        record(value("2014-10", "5", Status.FINAL, ""));

        assertThat(plan.<List<Reading>>see(view -> view.readings("interviews")))
                .extracting(Reading::definition)
                .containsExactly(1, 2);
    }

    @Test
    void limitsBeginAnewWithAReasonThatStandsThere() {
        Period may = Period.parse("2014-05");
        change(new IndicatorChange.SetLimits(
                true, Optional.empty(), List.of(new IndicatorChange.Rebase(may, " A second team ")), ""));
        Indicator.Limits limits = plan.<Indicator>see(
                        view -> view.indicator("interviews").orElseThrow())
                .limits();
        assertThat(limits.choice()).isEmpty();
        assertThat(limits.rebases())
                .containsExactly(new Indicator.Rebase(may, "A second team", "cse-lead", plan.clock.instant()));

        refused(
                () -> change(new IndicatorChange.SetLimits(
                        false,
                        Optional.of(1),
                        List.of(
                                new IndicatorChange.Rebase(Period.parse("2014"), "x"),
                                new IndicatorChange.Rebase(may, ""),
                                new IndicatorChange.Rebase(may, "x")),
                        "")),
                "fixAfter",
                "reason",
                "rebases[0].from",
                "rebases[1].reason",
                "rebases[2].from");
        refused(() -> change(new IndicatorChange.SetLimits(true, Optional.empty(), List.of(), "")), "reason");

        change(new IndicatorChange.SetLimits(false, Optional.of(12), List.of(), "Nothing had changed after all"));
        Indicator.Limits chosen = plan.<Indicator>see(
                        view -> view.indicator("interviews").orElseThrow())
                .limits();
        assertThat(chosen.rebases()).isEmpty();
        assertThat(chosen.choice().orElseThrow().by()).isEqualTo("cse-lead");
        assertThat(chosen.choice().orElseThrow().reason()).isEqualTo("Nothing had changed after all");
    }

    @Test
    void anIndicatorIsCheckedWhole() {
        Indicator bad = new Indicator(
                "Bad Key",
                "nowhere",
                " ",
                "",
                Frequency.MONTH,
                List.of(new Indicator.Definition(
                        2, "", BetterIs.LOWER, "", "of these", "", LocalDate.of(1066, 1, 1), "", "me", Instant.EPOCH)),
                Optional.empty(),
                List.of(),
                Source.entered());
        refused(
                () -> plan.indicators.add(OFFICE, bad),
                "key",
                "title",
                "strand",
                "definitions[0].version",
                "definitions[0].unit",
                "definitions[0].numerator",
                "definitions[0].from");
        assertCode(
                "already-there",
                () -> plan.indicators.add(OFFICE, LivePlan.indicator("interviews", "cse", Frequency.MONTH)));
        assertThat(plan.<Indicator.Definition>see(view ->
                                view.indicator("interviews").orElseThrow().definition())
                        .by())
                .isEqualTo("office");
    }

    @Test
    void rightsAreThoseOfTheStrand() {
        assertCode(
                "no-right",
                () -> plan.indicators.record(READER, "interviews", List.of(value("2014-10", "1", Status.FINAL, ""))));
        assertCode(
                "no-right", () -> plan.indicators.change(CSE_HELP, "interviews", 1, new IndicatorChange.Edit("x", "")));
        assertCode(
                "no-right",
                () -> plan.indicators.add(CSE_LEAD, LivePlan.indicator("other", "finance", Frequency.MONTH)));
        assertCode(
                "not-found",
                () -> plan.indicators.record(OFFICE, "nothing", List.of(value("2014-10", "1", Status.FINAL, ""))));
        assertCode(
                "stale-revision",
                () -> plan.indicators.change(CSE_LEAD, "interviews", 1, new IndicatorChange.Edit("x", "")));
    }

    private void change(IndicatorChange change) {
        long revision = plan.see(view -> view.revision("indicators", "interviews"));
        plan.indicators.change(CSE_LEAD, "interviews", revision, change);
    }

    private List<Reading> record(NewReading... readings) {
        return plan.indicators.record(CSE_HELP, "interviews", List.of(readings));
    }

    private static NewReading value(String period, String value, Status status, String note) {
        return new NewReading(
                period, Optional.of(new BigDecimal(value)), Optional.empty(), Optional.empty(), status, note);
    }

    private static NewReading counted(String period, BigDecimal numerator, BigDecimal denominator) {
        return new NewReading(
                period, Optional.empty(), Optional.of(numerator), Optional.of(denominator), Status.FINAL, "");
    }

    private static NewReading nothing(String period, String note) {
        return new NewReading(period, Optional.empty(), Optional.empty(), Optional.empty(), Status.FINAL, note);
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
