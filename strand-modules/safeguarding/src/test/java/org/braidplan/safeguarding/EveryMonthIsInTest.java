package org.braidplan.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.safeguarding.Rows.assessed;
import static org.braidplan.safeguarding.Rows.front;
import static org.braidplan.safeguarding.Rows.lookedAfter;
import static org.braidplan.safeguarding.Rows.plans;

import org.braidplan.check.Outcome;
import org.braidplan.check.Subject;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class EveryMonthIsInTest {

    private final EveryMonthIsIn check = new EveryMonthIsIn();

    @Test
    void itsIdNeverChanges() {
        assertThat(Rows.id(check)).isEqualTo("safeguarding-month-missing");
    }

    @Test
    void aMonthIsDueTenWorkingDaysAfterItsEndAndMissingFromTheDayAfter() {
        // The tenth working day of November 2014 is the 14th.
        assertThat(on("2014-11-14", front("2014-09", 9, 0, 0, 0, 0)).found()).isEmpty();
        Outcome outcome = on("2014-11-15", front("2014-09", 9, 0, 0, 0, 0));
        assertThat(Rows.reasons(outcome))
                .containsExactly("No figures for October 2014 are in this register; they were due 14 November 2014.");
        assertThat(outcome.found().get(0).subject())
                .isEqualTo(Subject.record("safeguarding", "contacts-and-referrals", "2014-10"));
    }

    @Test
    void bankHolidaysPutTheDayOff() {
        // New Year's Day is none of the ten.
        assertThat(on("2015-01-15", front("2014-11", 9, 0, 0, 0, 0)).found()).isEmpty();
        assertThat(on("2015-01-16", front("2014-11", 9, 0, 0, 0, 0)).found()).hasSize(1);
    }

    @Test
    void eachRegisterIsLookedAtFromItsOwnFirstMonth() {
        Outcome outcome = on(
                "2014-12-01",
                front("2014-08", 9, 0, 0, 0, 0),
                front("2014-09", 9, 0, 0, 0, 0),
                front("2014-10", 9, 0, 0, 0, 0),
                assessed("2014-10", 0, 0, 0, 0, 0),
                plans("2014-09", 0, 0, 9, 0, 0),
                lookedAfter("2014-09", 0, 0, 0, 0),
                lookedAfter("2014-10", 0, 0, 0, 0));
        assertThat(outcome.examined()).isEqualTo(3 + 1 + 2 + 2);
        assertThat(outcome.found())
                .extracting(found -> found.subject().register())
                .containsExactly("child-protection-plans");
    }

    @Test
    void itLooksAYearBackAndNoFurther() {
        assertThat(Rows.keys(on("2016-12-31", front("2014-10", 9, 0, 0, 0, 0))))
                .startsWith("2015-12")
                .endsWith("2016-11");
    }

    private Outcome on(String today, Record... records) {
        return Rows.run(check, PlanFixture.on(today).records(records));
    }
}
