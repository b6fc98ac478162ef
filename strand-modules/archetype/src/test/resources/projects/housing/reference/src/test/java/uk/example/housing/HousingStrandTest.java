package uk.example.housing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.indicator.NewReading;
import org.braidplan.module.StrandModule;
import org.braidplan.testkit.DrawnPage;
import org.braidplan.testkit.PlanFixture;
import org.braidplan.testkit.StrandContract;
import org.junit.jupiter.api.Test;

class HousingStrandTest extends StrandContract {

    @Override
    protected StrandModule strand() {
        return new HousingStrand();
    }

    @Override
    protected List<Record> samples() {
        return List.of(new Commitment(
                "C-1",
                "Answer every letter within ten days",
                "Director",
                LocalDate.of(2014, 9, 1),
                LocalDate.of(2014, 9, 30),
                Optional.of(LocalDate.of(2014, 9, 29)),
                Optional.of("A note")));
    }

    @Test
    void aCommitmentIsFoundOnTheDayAfterItWasPromisedFor() {
        PlanFixture onTheDay = PlanFixture.on("2014-09-30").records(promised("C-1", "2014-09-30", ""));
        assertThat(new CommitmentOverdue().run(onTheDay.view())).isEqualTo(new Outcome(1, List.of()));

        PlanFixture dayAfter = PlanFixture.on("2014-10-01").records(promised("C-1", "2014-09-30", ""));
        assertThat(new CommitmentOverdue().run(dayAfter.view()).found())
                .extracting(Found::reason)
                .containsExactly("It was promised for 30 September 2014 and is not recorded as kept.");
    }

    @Test
    void aCommitmentThatWasKeptLateIsNoFinding() {
        PlanFixture plan = PlanFixture.on("2014-12-01").records(promised("C-1", "2014-09-30", "2014-11-01"));
        assertThat(new CommitmentOverdue().run(plan.view()).found()).isEmpty();
    }

    @Test
    void aQuarterIsMeasuredWhenItIsOver() {
        Record[] promised = {
            promised("C-1", "2014-09-30", "2014-09-30"),
            promised("C-2", "2014-09-30", "2014-10-01"),
            promised("C-3", "2014-10-31", "2014-10-31")
        };
        List<NewReading> readings = new KeptInTime()
                .readings(PlanFixture.on("2014-12-01").records(promised).view());
        assertThat(readings).extracting(NewReading::period).containsExactly("2014-Q3");
        assertThat(readings.get(0).numerator()).contains(BigDecimal.ONE);
        assertThat(readings.get(0).denominator()).contains(BigDecimal.valueOf(2));
    }

    @Test
    void thePageSaysWhatIsStillToBeKept() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .records(
                        promised("C-1", "2014-09-30", ""),
                        promised("C-2", "2014-12-31", ""),
                        promised("C-3", "2014-09-30", "2014-09-30"));
        DrawnPage page = DrawnPage.of(strand(), "promises", plan.view());
        assertThat(page.text())
                .contains("2 of 3 commitments are still to be kept, and 1 of them is past the day promised.")
                .contains("C-1", "C-2")
                .doesNotContain("C-3");
    }

    /** A commitment of September; an empty day means that it is still to be kept. */
    private static Commitment promised(String reference, String due, String kept) {
        return new Commitment(
                reference,
                "Answer every letter",
                "Director",
                LocalDate.of(2014, 9, 1),
                LocalDate.parse(due),
                kept.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(kept)),
                Optional.empty());
    }
}
