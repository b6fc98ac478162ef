package org.braidplan.finance;

import org.braidplan.check.Subject;
import org.braidplan.indicator.Period;

/** What this strand's findings are about. */
final class Subjects {

    private Subjects() {}

    static Subject of(BudgetYear year) {
        return record("budget-years", key(year.year()));
    }

    static Subject of(Saving saving) {
        return record("savings", saving.reference());
    }

    static Subject of(SavingsProgramme programme) {
        return record("programmes", programme.programme());
    }

    static Subject record(String register, String key) {
        return Subject.record(FinanceStrand.KEY, register, key);
    }

    /** A year as part of a record's key. */
    static String key(Period year) {
        return year.toString().replace('/', '_');
    }
}
