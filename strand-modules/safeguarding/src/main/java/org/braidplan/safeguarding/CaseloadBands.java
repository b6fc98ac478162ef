package org.braidplan.safeguarding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Period;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.AtLeast;
import org.braidplan.register.AtMost;
import org.braidplan.register.Confidential;
import org.braidplan.register.Faults;
import org.braidplan.register.Help;
import org.braidplan.register.Key;
import org.braidplan.register.Label;
import org.braidplan.register.LongText;
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/** How many children the social workers of one service are responsible for at a quarter's end, in bands. */
@Register(
        key = "caseloads",
        title = "Caseloads",
        one = "quarter of a service's caseloads",
        purpose =
                "One row a quarter and service: how many social workers have how many cases, in bands, at the quarter's"
                        + " end. Never a worker's name.")
public record CaseloadBands(
        @Key @Label("Quarter") @Help("A calendar quarter, such as 2014-Q4; the figures are of its last working day.")
        Period quarter,

        @Key @Label("Service") Service service,

        @Label("Cases") @Help("Children allocated to these social workers.") @AtLeast("0")
        int cases,

        @Label("Social workers, full-time equivalent")
        @Help("Of those who hold cases; a half post counts 0.5.")
        @AtLeast("0")
        BigDecimal workersFte,

        @Label("With up to 10 cases") @Help("Social workers, by head.") @AtLeast("0")
        int upTo10,

        @Label("With 11 to 15 cases") @AtLeast("0") int from11To15,

        @Label("With 16 to 20 cases") @AtLeast("0") int from16To20,

        @Label("With 21 to 25 cases") @AtLeast("0") int from21To25,

        @Label("With more than 25 cases") @AtLeast("0") int over25,

        @Label("Highest caseload")
        @Help(
                "The most that one social worker has. One person could be recognised: seen only by people with the right to.")
        @AtLeast("0")
        @Confidential
        Optional<Integer> highest,

        @Label("Source") @Help("Where the figures come from.") @AtMost("200")
        Optional<String> source,

        @Label("Note")
        @Help("What a reader should know; nothing that could point to a worker.")
        @LongText
        @AtMost("2000")
        @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** The services whose social workers hold cases. */
    public enum Service {
        @Label("Duty and assessment")
        ASSESSMENT("Duty and assessment"),
        @Label("Child protection and children in need")
        CHILD_PROTECTION("Child protection and children in need"),
        @Label("Looked-after children")
        LOOKED_AFTER("Looked-after children"),
        @Label("Leaving care")
        LEAVING_CARE("Leaving care"),
        @Label("Disabled children")
        DISABLED_CHILDREN("Disabled children");

        private final String title;

        Service(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** Social workers, by head. */
    long workers() {
        return (long) upTo10 + from11To15 + from16To20 + from21To25 + over25;
    }

    /** Social workers with more than 20 cases, by head. */
    long over20() {
        return (long) from21To25 + over25;
    }

    private long fewestCases() {
        return 11L * from11To15 + 16L * from16To20 + 21L * from21To25 + 26L * over25;
    }

    private long mostCases() {
        return over25 > 0 ? Long.MAX_VALUE : 10L * upTo10 + 15L * from11To15 + 20L * from16To20 + 25L * from21To25;
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unlessQuarter(quarter, "quarter")
                .and(
                        cases >= fewestCases() && cases <= mostCases(),
                        "cases",
                        "With these bands there are at least " + fewestCases() + " cases"
                                + (over25 > 0 ? "" : " and at most " + mostCases()) + ", not " + cases + ".")
                .and(
                        workersFte.compareTo(BigDecimal.valueOf(workers())) <= 0
                                && (workersFte.signum() > 0 || workers() == 0),
                        "workersFte",
                        "The bands count " + workers() + " social workers: give more than 0 and no more than that"
                                + " as full-time equivalent.")
                .and(
                        highest.filter(most -> most > 25 != over25 > 0).isEmpty(),
                        "highest",
                        "The highest caseload and the count of those with more than 25 cases contradict each other.")
                .list();
    }
}
