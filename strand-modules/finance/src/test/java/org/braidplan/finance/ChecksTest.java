package org.braidplan.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.finance.Rows.general;
import static org.braidplan.finance.Rows.pressure;
import static org.braidplan.finance.Rows.programme;
import static org.braidplan.finance.Rows.reasons;
import static org.braidplan.finance.Rows.run;
import static org.braidplan.finance.Rows.year;

import java.math.BigDecimal;
import java.util.Optional;
import org.braidplan.check.Outcome;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.finance.Saving.Duty;
import org.braidplan.finance.Saving.Stage;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class ChecksTest {

    @Test
    void proposalsThatMeetTheTargetPassAndAPennyLessIsFound() {
        assertThat(run(
                                new ProposalsMeetTarget(),
                                plan("2014-12-01")
                                        .records(Draft.of("A", "2015/16", "1000", "1000")
                                                .saving()))
                        .found())
                .isEmpty();
        Outcome outcome = run(
                new ProposalsMeetTarget(),
                plan("2014-12-01")
                        .records(Draft.of("A", "2015/16", "999.99", "1000").saving()));
        assertThat(outcome.examined()).isEqualTo(2);
        assertThat(reasons(outcome))
                .containsExactly(
                        "For 2015–16 proposals come to £999.99 of the target of £1,000: £0.01 has no proposal.");
        assertThat(outcome.found().get(0).subject()).isEqualTo(Subject.record("finance", "budget-years", "2015_16"));
    }

    @Test
    void aTargetWithoutProposalsIsSeriousFromTwelveMonthsBeforeItsYear() {
        PlanFixture far =
                plan("2014-12-01").records(Draft.of("A", "2015/16", "1000").saving());
        assertThat(run(new ProposalsMeetTarget(), far).found().get(0).severity())
                .isEmpty();
        PlanFixture near =
                plan("2015-04-02").records(Draft.of("A", "2015/16", "1000").saving());
        assertThat(run(new ProposalsMeetTarget(), near).found().get(0).severity())
                .contains(Severity.SERIOUS);
    }

    @Test
    void aSavingClaimedTwiceDoesNotMeetATargetTwice() {
        PlanFixture plan = plan("2014-12-01")
                .records(
                        Draft.of("A", "2015/16", "600", "1000").group("fleet").saving(),
                        Draft.of("B", "2015/16", "400").group("Fleet").saving());
        assertThat(reasons(run(new ProposalsMeetTarget(), plan)))
                .singleElement()
                .asString()
                .contains("£400 has no");
        Outcome twice = run(new SavingsClaimedOnce(), plan);
        assertThat(reasons(twice))
                .containsExactly("B claims the same saving as A (group Fleet): its £400 is not counted.");
        assertThat(twice.found().get(0).subject()).isEqualTo(Subject.record("finance", "savings", "B"));
    }

    @Test
    void differentGroupsAndWithdrawnClaimsAreNoSecondClaim() {
        PlanFixture plan = plan("2014-12-01")
                .records(
                        Draft.of("A", "2015/16", "600").group("fleet").saving(),
                        Draft.of("B", "2015/16", "400").group("fuel").saving(),
                        Draft.of("C", "2015/16", "400")
                                .group("fleet")
                                .stage(Stage.WITHDRAWN)
                                .saving());
        Outcome outcome = run(new SavingsClaimedOnce(), plan);
        assertThat(outcome.examined()).isEqualTo(2);
        assertThat(outcome.found()).isEmpty();
    }

    @Test
    void theTargetsOfTheYearsComeToWhatWasAnnounced() {
        PlanFixture exact = PlanFixture.on("2014-12-01")
                .records(
                        programme("P", "2015/16", "2016/17", "2000"), year("2015/16", "1000"), year("2016/17", "1000"));
        assertThat(run(new TargetsAddUp(), exact).found()).isEmpty();
        PlanFixture less = PlanFixture.on("2014-12-01")
                .records(
                        programme("P", "2015/16", "2017/18", "2000.01"),
                        year("2015/16", "1000"),
                        year("2016/17", "1000"));
        assertThat(reasons(run(new TargetsAddUp(), less)))
                .containsExactly("The targets of 2015–16 to 2017–18 come to £2,000; £2,000.01 was announced.");
    }

    @Test
    void deliveredMeansBankedToThePenny() {
        Draft all =
                Draft.of("A", "2014/15", "500", "500").stage(Stage.DELIVERED).banked("500");
        assertThat(run(new DeliveredWhenBanked(), plan("2014-12-01").records(all.saving()))
                        .found())
                .isEmpty();
        Outcome less = run(
                new DeliveredWhenBanked(),
                plan("2014-12-01").records(all.banked("499.99").saving()));
        assertThat(reasons(less)).containsExactly("A is called delivered, but £499.99 of £500 is banked.");
    }

    @Test
    void deliveredCountsTheYearsThatHaveBegunAndTheFirstOneAlways() {
        Saving two = Draft.of("A", "2014/15", "500", "500")
                .stage(Stage.DELIVERED)
                .banked("500")
                .saving();
        assertThat(reasons(run(new DeliveredWhenBanked(), plan("2015-04-01").records(two))))
                .containsExactly("A is called delivered, but £500 of £1,000 is banked.");
        Saving early = Draft.of("B", "2015/16", "500")
                .stage(Stage.DELIVERED)
                .banked("500")
                .saving();
        assertThat(reasons(run(new DeliveredWhenBanked(), plan("2015-03-31").records(early))))
                .containsExactly("B is called delivered, but £0 of £500 is banked.");
        assertThat(run(new DeliveredWhenBanked(), plan("2015-04-01").records(early))
                        .found())
                .isEmpty();
    }

    @Test
    void whatWasCalledDeliveredOnlyLaterIsNothingToCheckYet() {
        Saving later = Draft.of("A", "2015/16", "500")
                .stage(Stage.DELIVERED)
                .agreedOn("2015-03-04")
                .saving();
        assertThat(run(new DeliveredWhenBanked(), plan("2015-03-03").records(later))
                        .examined())
                .isZero();
        assertThat(run(new DeliveredWhenBanked(), plan("2015-03-04").records(later))
                        .found())
                .hasSize(1);
    }

    @Test
    void oneOffSavingsMeetTheOneOffPartOfATargetAndNoMore() {
        PlanFixture within = oneOffs("300", "700", "300");
        assertThat(run(new OneOffsMeetRecurrentTargets(), within).found()).isEmpty();
        PlanFixture beyond = oneOffs("300", "699.99", "300.01");
        assertThat(reasons(run(new OneOffsMeetRecurrentTargets(), beyond)))
                .containsExactly(
                        "In 2015–16, £0.01 of the recurrent target is met by one-off savings: it must be found again in 2016–17.");
    }

    @Test
    void oneOffSavingsOnTopOfEnoughThatLastAreNoFinding() {
        assertThat(run(new OneOffsMeetRecurrentTargets(), oneOffs("0", "1000", "200"))
                        .found())
                .isEmpty();
    }

    @Test
    void oneOffSavingsMayMeetAOneOffPressure() {
        PlanFixture plan = oneOffs("0", "900", "100").records(pressure("PRE-1", "2015/16", "100", Kind.ONE_OFF, false));
        assertThat(run(new OneOffsMeetRecurrentTargets(), plan).found()).isEmpty();
        assertThat(run(new OneOffsMeetRecurrentTargets(), oneOffs("0", "900", "100"))
                        .found())
                .hasSize(1);
    }

    @Test
    void slippedSavingsAreAddedToWhatTheNextYearMustFind() {
        Draft saving = Draft.of("A", "2015/16", "1000", "1000");
        assertThat(run(
                                new SlippedSavingsRollForward(),
                                plan("2014-12-01")
                                        .records(saving.forecast("1000").saving()))
                        .found())
                .isEmpty();
        Outcome outcome = run(
                new SlippedSavingsRollForward(),
                plan("2014-12-01").records(saving.forecast("999.99").saving()));
        assertThat(outcome.examined()).isEqualTo(2);
        assertThat(reasons(outcome))
                .containsExactly(
                        "Of £1,000 planned for 2015–16, £0.01 is not expected any more. 2016–17 must find £1,000.01 instead of"
                                + " £1,000, all that is carried forward included.");
        assertThat(outcome.found().get(0).severity()).isEmpty();
    }

    @Test
    void whatWasNotBankedWhenTheYearIsOverHasSlippedWhateverWasForecast() {
        Saving saving = Draft.of("A", "2015/16", "1000", "1000").banked("400").saving();
        Outcome outcome =
                run(new SlippedSavingsRollForward(), plan("2016-04-01").records(saving));
        assertThat(reasons(outcome))
                .containsExactly(
                        "Of £1,000 planned for 2015–16, £600 was not banked. 2016–17 must find £1,600 instead of £1,000, all that"
                                + " is carried forward included.");
        assertThat(outcome.found().get(0).severity()).isEqualTo(Optional.of(Severity.SERIOUS));
        assertThat(run(new SlippedSavingsRollForward(), plan("2016-03-31").records(saving))
                        .found())
                .isEmpty();
    }

    @Test
    void aReserveAtItsMinimumPassesAndAPennyLessIsFound() {
        assertThat(run(
                                new ReserveAboveMinimum(),
                                PlanFixture.on("2014-12-01").records(general("2014-03-31", "10", "10")))
                        .found())
                .isEmpty();
        Outcome outcome = run(
                new ReserveAboveMinimum(), PlanFixture.on("2014-12-01").records(general("2014-03-31", "9.99", "10")));
        assertThat(reasons(outcome))
                .containsExactly("General reserve held £9.99 on 31 March 2014, £0.01 less than the minimum of £10.");
        assertThat(outcome.found().get(0).severity()).isEmpty();
    }

    @Test
    void onlyTheLastBalanceAndForecastsAreLookedAt() {
        Outcome outcome = run(
                new ReserveAboveMinimum(),
                PlanFixture.on("2014-12-01")
                        .records(
                                general("2013-03-31", "1", "10"),
                                general("2014-03-31", "12", "10"),
                                general("2016-03-31", "8", "10")));
        assertThat(outcome.examined()).isEqualTo(2);
        assertThat(reasons(outcome))
                .containsExactly(
                        "General reserve is forecast to hold £8 on 31 March 2016, £2 less than the minimum of £10.");
        assertThat(outcome.found().get(0).severity()).contains(Severity.WARNING);
        assertThat(outcome.found().get(0).subject())
                .isEqualTo(Subject.record("finance", "reserves", "General reserve~2016-03-31"));
    }

    @Test
    void dutiesAreDoneBeforeADecision() {
        assertThat(run(new DutiesBeforeDecision(), duties(Duty.DONE, Duty.NOT_NEEDED))
                        .found())
                .isEmpty();
        assertThat(reasons(run(new DutiesBeforeDecision(), duties(Duty.UNDER_WAY, Duty.DONE))))
                .containsExactly("A was agreed on 5 March 2014, but the equality analysis is not done.");
        assertThat(reasons(run(new DutiesBeforeDecision(), duties(Duty.NOT_BEGUN, Duty.NOT_BEGUN))))
                .containsExactly(
                        "A was agreed on 5 March 2014, but the equality analysis and the consultation are not done.");
        Saving proposed = Draft.of("A", "2015/16", "1")
                .stage(Stage.PROPOSED)
                .duties(Duty.NOT_BEGUN, Duty.NOT_BEGUN)
                .saving();
        assertThat(run(new DutiesBeforeDecision(), plan("2014-12-01").records(proposed))
                        .examined())
                .isZero();
    }

    @Test
    void theWaterfallAddsUpToWhatTheRegisterHolds() {
        PlanFixture plan = plan("2015-10-01")
                .records(
                        Draft.of("A", "2015/16", "600.01", "900")
                                .banked("17.50")
                                .group("x")
                                .saving(),
                        Draft.of("B", "2015/16", "300").oneOff().group("X").saving(),
                        Draft.of("C", "2016/17", "300").stage(Stage.WITHDRAWN).saving());
        Outcome outcome = run(new WaterfallAddsUp(), plan);
        assertThat(outcome.examined()).isEqualTo(3);
        assertThat(outcome.found()).isEmpty();
    }

    @Test
    void whatIsPlannedForAYearThatNoPageShowsIsFound() {
        PlanFixture plan = plan("2015-10-01")
                .records(Draft.of("A", "2015/16", "600", "900", "0.01").saving());
        Outcome outcome = run(new WaterfallAddsUp(), plan);
        assertThat(reasons(outcome))
                .containsExactly(
                        "£0.01 planned, £0.01 forecast and £0 banked for 2017–18 is on no page, because no programme has that"
                                + " budget year.");
        assertThat(outcome.found().get(0).subject()).isEqualTo(Subject.record("finance", "budget-years", "2017_18"));
        assertThat(run(
                                new WaterfallAddsUp(),
                                plan.records(programme("Q", "2017/18", "2017/18", "1"), year("2017/18", "1")))
                        .found())
                .isEmpty();
    }

    @Test
    void aYearInTwoProgrammesDoesNotAddUp() {
        PlanFixture plan = plan("2015-10-01")
                .records(
                        programme("Q", "2016/17", "2017/18", "1000"),
                        Draft.of("A", "2015/16", "600", "900").saving());
        assertThat(run(new WaterfallAddsUp(), plan).found()).isNotEmpty();
    }

    private static PlanFixture plan(String today) {
        return PlanFixture.on(today)
                .records(
                        programme("P", "2015/16", "2016/17", "2000"), year("2015/16", "1000"), year("2016/17", "1000"));
    }

    /** One year of a target of £1,000, with this one-off part, met by savings that last and by one-offs. */
    private static PlanFixture oneOffs(String oneOffTarget, String lasting, String oneOff) {
        String recurrent =
                new BigDecimal("1000").subtract(new BigDecimal(oneOffTarget)).toPlainString();
        return PlanFixture.on("2014-12-01")
                .records(
                        programme("P", "2015/16", "2015/16", "1000"),
                        year("2015/16", "1000", recurrent, ""),
                        Draft.of("A", "2015/16", lasting).saving(),
                        Draft.of("B", "2015/16", oneOff).oneOff().saving());
    }

    private static PlanFixture duties(Duty equality, Duty consultation) {
        return plan("2014-12-01")
                .records(Draft.of("A", "2015/16", "1")
                        .duties(equality, consultation)
                        .saving());
    }
}
