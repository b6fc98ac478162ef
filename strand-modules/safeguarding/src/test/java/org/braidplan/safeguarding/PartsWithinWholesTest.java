package org.braidplan.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.safeguarding.Rows.assessed;
import static org.braidplan.safeguarding.Rows.front;
import static org.braidplan.safeguarding.Rows.plans;

import org.braidplan.check.Outcome;
import org.braidplan.check.Subject;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class PartsWithinWholesTest {

    private final PartsWithinWholes check = new PartsWithinWholes();

    @Test
    void itsIdNeverChanges() {
        assertThat(Rows.id(check)).isEqualTo("safeguarding-part-exceeds-whole");
    }

    @Test
    void asManyReferralsAsContactsPassAndOneMoreIsFound() {
        assertThat(of(front("2014-10", 300, 0, 300, 0, 0)).found()).isEmpty();
        assertThat(Rows.reasons(of(front("2014-10", 300, 0, 301, 0, 0))))
                .containsExactly("In October 2014, 301 referrals came out of 300 contacts.");
    }

    @Test
    void conferencesAreOutOfTheEnquiriesOfTwoMonths() {
        AssessmentsAndEnquiries september = assessed("2014-09", 0, 0, 20, 0, 0);
        assertThat(of(september, assessed("2014-10", 0, 0, 20, 40, 0)).found()).isEmpty();
        Outcome outcome = of(september, assessed("2014-10", 0, 0, 20, 41, 0));
        assertThat(Rows.reasons(outcome))
                .containsExactly(
                        "In October 2014, 41 initial conferences were held, but only 40 enquiries began in that"
                                + " month and the month before.");
        assertThat(outcome.found().get(0).subject())
                .isEqualTo(Subject.record("safeguarding", "assessments-and-enquiries", "2014-10"));
    }

    @Test
    void withoutTheMonthBeforeNothingIsSaidOfConferences() {
        assertThat(of(assessed("2014-08", 0, 0, 20, 0, 0), assessed("2014-10", 0, 0, 20, 41, 0))
                        .found())
                .isEmpty();
    }

    @Test
    void reviewsAreOfChildrenWhoWereOnAPlanWhenTheMonthBegan() {
        ChildProtectionPlans september = plans("2014-09", 0, 0, 90, 0, 0);
        assertThat(of(september, plans("2014-10", 0, 0, 90, 0, 0, 90, 0)).found())
                .isEmpty();
        assertThat(Rows.reasons(of(september, plans("2014-10", 0, 0, 95, 0, 0, 91, 0))))
                .containsExactly(
                        "In October 2014, 91 reviews fell due, but only 90 children were on a plan when the month began.");
    }

    @Test
    void itLooksTwoYearsBackAndNoFurther() {
        assertThat(on("2016-10-31", front("2014-10", 300, 0, 301, 0, 0)).found())
                .hasSize(1);
        assertThat(on("2016-11-01", front("2014-10", 300, 0, 301, 0, 0)).examined())
                .isZero();
    }

    private Outcome of(Record... records) {
        return on("2014-12-01", records);
    }

    private Outcome on(String today, Record... records) {
        return Rows.run(check, PlanFixture.on(today).records(records));
    }
}
