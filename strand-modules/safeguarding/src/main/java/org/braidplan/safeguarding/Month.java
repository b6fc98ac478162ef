package org.braidplan.safeguarding;

import java.util.Optional;
import org.braidplan.indicator.Period;

/** What the four monthly registers have of one month. */
record Month(
        Period period,
        Optional<ContactsAndReferrals> contacts,
        Optional<AssessmentsAndEnquiries> assessments,
        Optional<ChildProtectionPlans> plans,
        Optional<LookedAfterChildren> lookedAfter) {

    static Month empty(Period period) {
        return new Month(period, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Month with(ContactsAndReferrals row) {
        return new Month(period, Optional.of(row), assessments, plans, lookedAfter);
    }

    Month with(AssessmentsAndEnquiries row) {
        return new Month(period, contacts, Optional.of(row), plans, lookedAfter);
    }

    Month with(ChildProtectionPlans row) {
        return new Month(period, contacts, assessments, Optional.of(row), lookedAfter);
    }

    Month with(LookedAfterChildren row) {
        return new Month(period, contacts, assessments, plans, Optional.of(row));
    }
}
