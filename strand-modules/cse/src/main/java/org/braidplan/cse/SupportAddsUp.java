package org.braidplan.cse;

import java.util.ArrayList;
import java.util.List;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.view.PlanView;

/**
 * Who was in support at one quarter's end, with those who began and without those whose support was closed, is who is in
 * support at the end of the next.
 *
 * <p>It looks at the last eight quarters: what two years did not settle is history, and no longer to be mended.
 */
@Rule(
        id = "cse-support-does-not-add-up",
        title = "Support does not add up from quarter to quarter",
        meaning =
                "People have come into support or gone from it whom nobody counted as begun or closed, so an early closure"
                        + " may be among them: compare the providers' lists for the two quarters.",
        severity = Severity.WARNING,
        source = "Arithmetic: open before + begun − closed = open after, of people.")
final class SupportAddsUp implements Check {

    private static final int QUARTERS = 9;

    @Override
    public Outcome run(PlanView plan) {
        List<SupportOffers> quarters = Counted.last(QUARTERS, Counted.support(plan));
        List<Found> found = new ArrayList<>();
        int examined = 0;
        for (int i = 1; i < quarters.size(); i++) {
            SupportOffers before = quarters.get(i - 1);
            SupportOffers after = quarters.get(i);
            if (before.quarter().next().equals(after.quarter())) {
                examined++;
                look(before, after, found);
            }
        }
        return new Outcome(examined, found);
    }

    private static void look(SupportOffers before, SupportOffers after, List<Found> found) {
        long expected = (long) before.open() + after.begun() - after.closed();
        if (expected == after.open()) {
            return;
        }
        found.add(Found.about(
                Subject.record(CseStrand.KEY, "support-offers", after.quarter().text()),
                "At the end of " + before.quarter().words() + ", " + before.open() + " people were in support. "
                        + after.begun() + " began and " + after.closed() + " were closed in "
                        + after.quarter().words() + ", which makes " + expected + "; " + after.open()
                        + " are recorded as open."));
    }
}
