package org.braidplan.safeguarding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * The findings counted by heading and standing, and those that press most.
 *
 * @param counts by heading and standing, in the order of the two
 * @param overdue how many are open after their date
 * @param pressing those that are not yet tested, the most pressing first, {@value #SHOWN} at most
 * @param leftOut how many more there are of these
 */
record Readiness(int[][] counts, int overdue, List<Line> pressing, int leftOut) {

    private static final int SHOWN = 50;

    /** To be put right at once and late; late; open; done without evidence; evidenced. */
    private static final int RANKS = 5;

    /** In one pass, whatever their number. */
    static Readiness of(PlanView plan) {
        int[][] counts = new int[Heading.values().length][Standing.values().length];
        List<List<Line>> byRank = new ArrayList<>();
        for (int rank = 0; rank < RANKS; rank++) {
            byRank.add(new ArrayList<>());
        }
        int overdue = 0;
        int untested = 0;
        for (Stored<InspectionFinding> stored : plan.records(InspectionFinding.class)) {
            InspectionFinding finding = stored.value();
            if (finding.foundOn().isAfter(plan.today())) {
                continue;
            }
            Standing standing = finding.standingOn(plan.today());
            counts[finding.heading().ordinal()][standing.ordinal()]++;
            if (standing == Standing.TESTED) {
                continue;
            }
            untested++;
            int rank = rank(finding, standing, plan.today());
            overdue += rank <= 1 ? 1 : 0;
            if (byRank.get(rank).size() < SHOWN) {
                byRank.get(rank).add(new Line(stored.key(), finding));
            }
        }
        List<Line> pressing = byRank.stream().flatMap(List::stream).limit(SHOWN).toList();
        return new Readiness(counts, overdue, pressing, untested - pressing.size());
    }

    private static int rank(InspectionFinding finding, Standing standing, LocalDate today) {
        return switch (standing) {
            case OPEN -> finding.isOverdue(today) ? (finding.atOnce() ? 0 : 1) : 2;
            case DONE -> 3;
            case EVIDENCED, TESTED -> 4;
        };
    }

    int count(Heading heading, Standing standing) {
        return counts[heading.ordinal()][standing.ordinal()];
    }

    int count(Standing standing) {
        int count = 0;
        for (Heading heading : Heading.values()) {
            count += count(heading, standing);
        }
        return count;
    }

    int total() {
        int total = 0;
        for (Standing standing : Standing.values()) {
            total += count(standing);
        }
        return total;
    }

    /** All of it in one sentence. */
    String sentence() {
        return "Of " + total() + (total() == 1 ? " finding, " : " findings, ")
                + are(Standing.TESTED, " tested by somebody else than who answers for it, ")
                + count(Standing.EVIDENCED) + (count(Standing.EVIDENCED) == 1 ? " has" : " have") + " evidence, "
                + are(Standing.DONE, " said to be done without any, and ") + are(Standing.OPEN, " open, ") + overdue
                + " of them past the date.";
    }

    private String are(Standing standing, String rest) {
        return count(standing) + (count(standing) == 1 ? " is" : " are") + rest;
    }

    /** One finding and the key of its record. */
    record Line(String key, InspectionFinding finding) {}
}
