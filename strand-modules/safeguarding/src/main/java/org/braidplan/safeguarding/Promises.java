package org.braidplan.safeguarding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.braidplan.calendar.Days;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * What inspectors found and what became of it.
 *
 * @param summary one sentence; empty when nothing is recorded
 * @param notWorded how many are counted and not worded
 */
public record Promises(String summary, List<Promise> shown, int notWorded) {

    public Promises {
        shown = List.copyOf(shown);
    }

    static Promises of(PlanView plan, int most) {
        List<Promise> shown = new ArrayList<>();
        int total = 0;
        int tested = 0;
        int late = 0;
        for (Stored<InspectionFinding> stored : plan.records(InspectionFinding.class)) {
            InspectionFinding finding = stored.value();
            if (finding.foundOn().isAfter(plan.today())) {
                continue;
            }
            total++;
            tested += finding.standingOn(plan.today()) == Standing.TESTED ? 1 : 0;
            late += finding.isOverdue(plan.today()) ? 1 : 0;
            if (finding.publicWords().isPresent() && shown.size() < most) {
                shown.add(Promise.of(finding, plan.today()));
            }
        }
        String summary = total == 0
                ? ""
                : "Inspectors and others have found " + total + (total == 1 ? " thing" : " things")
                        + " that we have to put right. "
                        + (tested == 0
                                ? "None is put right and checked by somebody else yet. "
                                : tested + (tested == 1 ? " is" : " are")
                                        + " put right, and somebody else has checked it. ")
                        + (late == 0 ? "None is late." : late + (late == 1 ? " is" : " are") + " late.");
        return new Promises(summary, shown, total - shown.size());
    }

    /**
     * One finding in words for the public.
     *
     * @param source may be empty
     */
    public record Promise(String asked, String standing, String source) {

        static Promise of(InspectionFinding finding, LocalDate today) {
            return new Promise(
                    finding.publicWords().orElseThrow(),
                    standing(finding, today),
                    finding.source().orElse(""));
        }

        private static String standing(InspectionFinding finding, LocalDate today) {
            String by = finding.due()
                    .map(day -> " We said that we would do it by " + Days.words(day) + ".")
                    .orElse(" We have not said by when.");
            return switch (finding.standingOn(today)) {
                case OPEN -> (finding.isOverdue(today) ? "This is late." : "This is not done yet.") + by;
                case DONE -> "We have done this. We cannot show yet that it works.";
                case EVIDENCED -> "We have done this and have evidence that it works. Nobody else has checked it yet.";
                case TESTED -> "We have done this, and somebody else has checked that it works.";
            };
        }
    }
}
