package org.braidplan.whistleblowing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.module.Measure;
import org.braidplan.module.StrandModule;
import org.braidplan.register.Link;
import org.braidplan.register.Register;
import org.braidplan.testkit.DrawnPage;
import org.braidplan.testkit.PlanFixture;
import org.braidplan.testkit.StrandContract;
import org.braidplan.view.Look;
import org.junit.jupiter.api.Test;

class WhistleblowingStrandTest extends StrandContract {

    @Override
    protected StrandModule strand() {
        return new WhistleblowingStrand();
    }

    @Override
    protected List<Record> samples() {
        return List.of(
                new Concern(
                        "W-1",
                        Concern.Category.DANGER,
                        Concern.Route.HELPLINE,
                        LocalDate.of(2013, 10, 1),
                        true,
                        Optional.of(LocalDate.of(2013, 10, 3)),
                        Optional.of(LocalDate.of(2013, 10, 20)),
                        Optional.of(LocalDate.of(2013, 12, 1)),
                        Optional.of(Concern.Outcome.UPHELD),
                        true,
                        Optional.of("A note")),
                new PolicyVersion(
                        "3",
                        LocalDate.of(2013, 4, 1),
                        "Audit Committee",
                        Optional.of(LocalDate.of(2014, 4, 1)),
                        Optional.of(new Link(URI.create("https://example.org/policy")))),
                new StaffSurvey(Period.parse("2013/14"), 1000, 400, 300, 200, Optional.of("Survey")));
    }

    @Test
    void everyRegisterIsConfined() {
        assertThat(strand().contents().registers())
                .allMatch(type -> type.getAnnotation(Register.class).confined());
    }

    @Test
    void aConcernIsAcknowledgedInTimeOnTheFifthWorkingDayAndNotOnTheSixth() {
        // Raised on a Tuesday before Easter: Good Friday and Easter Monday do not count.
        assertThat(acknowledged("2014-04-15", "2014-04-24").isAcknowledgedInTime())
                .isTrue();
        assertThat(acknowledged("2014-04-15", "2014-04-25").isAcknowledgedInTime())
                .isFalse();
    }

    @Test
    void aYearWithoutAConcernIsAWarning() {
        PolicyVersion policy = policy("2012-01-01", "2014-11-01");
        assertThat(reasons(
                        new NoConcernsInTwelveMonths(),
                        PlanFixture.on("2014-12-01").records(policy)))
                .containsExactly(
                        "Nobody has raised a concern in the last 12 months. That is no proof that there is none.");
        assertThat(reasons(
                        new NoConcernsInTwelveMonths(),
                        PlanFixture.on("2014-12-01")
                                .records(policy, concern("W-1", "2013-12-02", Concern.Category.CRIME))))
                .isEmpty();
        assertThat(new NoConcernsInTwelveMonths()
                        .run(PlanFixture.on("2014-12-01")
                                .records(policy("2014-11-01", ""))
                                .view()))
                .as("a policy of a month says nothing of a year")
                .isEqualTo(new Outcome(0, List.of()));
    }

    @Test
    void aNoteThatMayTellWhoSomebodyIsIsFoundAndNotRepeated() {
        Concern telling = withNote("Call 01709 382121 about it");
        PlanFixture plan =
                PlanFixture.on("2014-12-01").records(telling, concern("W-2", "2014-01-01", Concern.Category.CRIME));
        assertThat(reasons(new PossiblePersonalData(), plan))
                .containsExactly("The note of this concern holds what may be a phone number.");
    }

    @Test
    void thePolicyInForceIsReviewedWithinAYear() {
        assertThat(reasons(
                        new PolicyReviewedYearly(), PlanFixture.on("2014-12-01").records(policy("2013-11-30", ""))))
                .containsExactly("It was last adopted or reviewed on 30 November 2013.");
        assertThat(reasons(
                        new PolicyReviewedYearly(),
                        PlanFixture.on("2014-12-01").records(policy("2010-01-01", "2013-12-01"))))
                .isEmpty();
    }

    @Test
    void aSmallNumberThatSomebodyRecordedByHandIsFoundAndNotRepeated() {
        Indicator indicator = Counts.all().get(0).definition();
        PlanFixture plan = PlanFixture.on("2014-12-01").indicators(indicator);
        assertThat(reasons(new SmallCellPublished(), plan.readings(reading(indicator, "2013/14", 7))))
                .isEmpty();
        assertThat(reasons(new SmallCellPublished(), plan.readings(reading(indicator, "2012/13", 3))))
                .containsExactly("The reading of 2012–13 says a number from 1 to 4.");
    }

    @Test
    void kindsAreKeptBackTogetherSoThatNoneIsTheRestOfTheSum() {
        PlanFixture plan = PlanFixture.on("2014-12-01");
        concerns(plan, Concern.Category.CRIME, 9);
        concerns(plan, Concern.Category.DANGER, 12);
        concerns(plan, Concern.Category.OTHER, 2);
        List<Optional<BigDecimal>> said =
                Counts.all().stream().map(count -> only(count, plan).value()).toList();
        long keptBack = said.subList(0, 7).stream().filter(Optional::isEmpty).count();
        assertThat(said.get(Concern.Category.OTHER.ordinal())).as("2").isEmpty();
        assertThat(keptBack > 1 || said.get(7).isEmpty())
                .as("with the sum of 23 and all others said, the 2 would be as well")
                .isTrue();
        assertThat(said.toString()).contains("12").doesNotContain("Optional[2]");
    }

    @Test
    void aShareIsSaidOnlyWhereNeitherThePartNorTheRestIsSmall() {
        PlanFixture few = PlanFixture.on("2014-12-01");
        concerns(few, Concern.Category.CRIME, 4);
        Measure anonymous = Shares.all().get(3);
        assertThat(only(anonymous, few).denominator()).isEmpty();
        assertThat(only(anonymous, few).note()).contains("Kept back");
        PlanFixture many = PlanFixture.on("2014-12-01");
        concerns(many, Concern.Category.CRIME, 10);
        assertThat(only(anonymous, many).numerator()).contains(BigDecimal.ZERO);
        assertThat(only(anonymous, many).denominator()).contains(BigDecimal.TEN);
    }

    @Test
    void aYearIsMeasuredWhenItIsOver() {
        PlanFixture plan = PlanFixture.on("2014-12-01").records(concern("W-1", "2014-05-01", Concern.Category.CRIME));
        for (Measure measure : strand().contents().measures()) {
            assertThat(measure.readings(plan.view())).as(measure.indicator()).isEmpty();
        }
    }

    @Test
    void theReportSaysWhatIsKeptBackAndWhatIsNot() {
        Indicator crimes = Counts.all().get(0).definition();
        Indicator duties = Counts.all().get(1).definition();
        PlanFixture plan =
                PlanFixture.on("2014-12-01").indicators(crimes, duties).readings(reading(crimes, "2013/14", 7));
        String text = DrawnPage.of(strand(), "annual-report", plan.openView()).text();
        assertThat(text).contains("Whistleblowing in 2013–14", "Concerns raised: a crime 7", "not kept not measured");
    }

    @Test
    void whoLookedAtWhatIsThereForThoseWhoAreNamed() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .looks(new Look(
                        Instant.parse("2014-11-30T12:00:00Z"), "jo", "whistleblowing", "concerns", "W-7", "record"));
        assertThat(DrawnPage.of(strand(), "looks", plan.view()).text()).contains("30 November 2014", "jo", "W-7");
    }

    private static void concerns(PlanFixture plan, Concern.Category kind, int number) {
        for (int i = 1; i <= number; i++) {
            plan.records(concern(kind + "-" + i, "2013-10-01", kind));
        }
    }

    private static NewReading only(Measure measure, PlanFixture plan) {
        List<NewReading> readings = measure.readings(plan.view());
        assertThat(readings).extracting(NewReading::period).containsExactly("2013/14");
        return readings.get(0);
    }

    private static List<String> reasons(Check check, PlanFixture plan) {
        return check.run(plan.view()).found().stream().map(Found::reason).toList();
    }

    private static Reading reading(Indicator indicator, String year, int value) {
        return new Reading(
                indicator.key(),
                Period.parse(year),
                Optional.of(BigDecimal.valueOf(value)),
                Optional.empty(),
                Optional.empty(),
                Reading.Status.FINAL,
                1,
                "",
                "somebody",
                Instant.EPOCH,
                List.of());
    }

    private static PolicyVersion policy(String adopted, String reviewed) {
        return new PolicyVersion(
                "1",
                LocalDate.parse(adopted),
                "Audit Committee",
                reviewed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(reviewed)),
                Optional.empty());
    }

    private static Concern concern(String reference, String raised, Concern.Category kind) {
        return made(reference, raised, kind, Optional.empty(), Optional.empty());
    }

    private static Concern acknowledged(String raised, String day) {
        return made("W-1", raised, Concern.Category.CRIME, Optional.of(LocalDate.parse(day)), Optional.empty());
    }

    private static Concern withNote(String note) {
        return made("W-1", "2014-01-01", Concern.Category.CRIME, Optional.empty(), Optional.of(note));
    }

    private static Concern made(
            String reference,
            String raised,
            Concern.Category kind,
            Optional<LocalDate> acknowledged,
            Optional<String> note) {
        return new Concern(
                reference,
                kind,
                Concern.Route.MANAGER,
                LocalDate.parse(raised),
                false,
                acknowledged,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                note);
    }
}
