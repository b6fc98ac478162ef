package org.braidplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.jar.Manifest;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.module.Measure;
import org.braidplan.module.StrandModule;
import org.braidplan.view.PlanView;
import org.junit.jupiter.api.Test;

/** What every strand module keeps, whatever its subject; its own test extends this and says which strand it is about. */
public abstract class StrandContract extends PageContract {

    private static final String IN_CONFIDENCE = "Said in confidence";

    /** As long as the platform lets a check run. */
    Duration limit() {
        return Duration.ofSeconds(10);
    }

    @Test
    protected void theModuleIsMadeWithoutArgumentsAndSaysTheSameEachTime() throws Exception {
        StrandModule made = strand().getClass().getConstructor().newInstance();
        assertThat(made.strand()).matches(KEBAB).isEqualTo(strand().strand());
        assertThat(made.contents().registers()).isEqualTo(strand().contents().registers());
        assertThat(made.contents().indicators()).isEqualTo(strand().contents().indicators());
        assertThat(ids(made.contents().checks()))
                .isEqualTo(ids(strand().contents().checks()));
        assertThat(paths(made.contents().pages()))
                .isEqualTo(paths(strand().contents().pages()));
    }

    @Test
    protected void nothingIsImportedBeyondTheApi() {
        Manifest bundle = Imports.manifest(strand().getClass())
                .orElseThrow(
                        () -> new AssertionError("There is no manifest: build it with Maven and the strands' parent."));
        Manifest api = Imports.manifest(StrandModule.class).orElseThrow();
        assertThat(Imports.beyond(bundle, api)).isEmpty();
        assertThat(Imports.saysWhichCore(bundle))
                .as("that the manifest requires a range of org.braidplan.core, as the strands' parent writes it")
                .isTrue();
    }

    @Test
    protected void checksHaveIdsOfTheStrandAndSayWhatTheyMean() {
        List<Check> checks = strand().contents().checks();
        assertThat(ids(checks))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).matches(KEBAB).startsWith(strand().strand() + "-"));
        for (Check check : checks) {
            Rule rule = check.getClass().getAnnotation(Rule.class);
            assertThat(rule.title()).as(rule.id()).isNotBlank();
            assertThat(rule.meaning()).as(rule.id()).endsWith(".");
            assertThat(rule.source())
                    .as("where the rule " + rule.id() + " comes from")
                    .isNotBlank();
        }
    }

    @Test
    protected void checksSayNothingToCheckWhereThereIsNothing() {
        for (Check check : strand().contents().checks()) {
            Outcome outcome = check.run(PlanFixture.on(TODAY).view());
            assertThat(outcome).as(id(check)).isEqualTo(new Outcome(0, List.of()));
        }
    }

    @Test
    protected void checksAndMeasuresSurviveWhateverPeopleMayEnter() {
        surveyed(oddPlan().view());
    }

    @Test
    protected void checksAndMeasuresAreDoneInTimeWithHugeRegisters() {
        surveyed(hugePlan().view());
    }

    @Test
    protected void findingsAndReadingsRepeatNothingConfidential() {
        PlanView plan = FullPlan.of(strand(), "Asks", 1)
                .records(made(variations -> variations.confiding(IN_CONFIDENCE)))
                .view();
        for (Check check : strand().contents().checks()) {
            assertThat(check.run(plan).found().toString()).as(id(check)).doesNotContain(IN_CONFIDENCE);
        }
        for (Measure measure : strand().contents().measures()) {
            assertThat(measure.readings(plan).toString())
                    .as(measure.indicator())
                    .doesNotContain(IN_CONFIDENCE);
        }
    }

    @Test
    protected void indicatorsBelongToTheStrandAndSayWhatTheyMeasure() {
        List<Indicator> indicators = strand().contents().indicators();
        assertThat(indicators)
                .extracting(Indicator::key)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches(KEBAB));
        for (Indicator indicator : indicators) {
            assertThat(indicator.strand()).isEqualTo(strand().strand());
            assertThat(indicator.definition().unit()).as(indicator.key()).isNotBlank();
            assertThat(indicator.definition().numerator()).as(indicator.key()).isNotBlank();
            assertThat(indicator.definition().source()).as(indicator.key()).isNotBlank();
            if (indicator.definition().unit().equals("%")) {
                assertThat(indicator.definition().denominator())
                        .as(indicator.key())
                        .isNotBlank();
            }
        }
        assertThat(strand().contents().measures())
                .extracting(Measure::indicator)
                .doesNotHaveDuplicates()
                .isSubsetOf(indicators.stream().map(Indicator::key).toList());
    }

    @Test
    protected void measuresSayNothingWhereThereIsNothing() {
        for (Measure measure : strand().contents().measures()) {
            assertThat(measure.readings(PlanFixture.on(TODAY).view()))
                    .as(measure.indicator())
                    .isEmpty();
        }
    }

    /** Runs all checks and measures over a plan and looks whether what they say can be kept and read. */
    private void surveyed(PlanView plan) {
        for (Check check : strand().contents().checks()) {
            Outcome outcome = assertTimeoutPreemptively(limit(), () -> check.run(plan), id(check));
            assertThat(outcome.examined()).as(id(check)).isNotNegative();
            for (Found found : outcome.found()) {
                assertThat(found.subject().key()).as(id(check)).isNotBlank();
                assertThat(found.reason())
                        .as(id(check))
                        .isNotBlank()
                        .doesNotContain("Optional[", "Optional.empty", "[record", "@Label");
            }
        }
        for (Measure measure : strand().contents().measures()) {
            readings(measure, assertTimeoutPreemptively(limit(), () -> measure.readings(plan), measure.indicator()));
        }
    }

    private static void readings(Measure measure, List<NewReading> readings) {
        assertThat(readings)
                .as(measure.indicator() + " has one reading a period")
                .extracting(NewReading::period)
                .doesNotHaveDuplicates();
        for (NewReading reading : readings) {
            Period.parse(reading.period());
            boolean worked = reading.numerator().isPresent()
                    && reading.denominator().filter(d -> d.signum() != 0).isPresent();
            assertThat(reading.value().isPresent() || worked || !reading.note().isBlank())
                    .as(measure.indicator() + " of " + reading.period() + " has a value or says why not")
                    .isTrue();
        }
    }

    private static List<String> ids(List<Check> checks) {
        return checks.stream().map(StrandContract::id).toList();
    }

    private static String id(Check check) {
        return check.getClass().getAnnotation(Rule.class).id();
    }
}
