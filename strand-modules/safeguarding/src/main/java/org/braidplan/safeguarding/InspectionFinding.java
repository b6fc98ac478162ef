package org.braidplan.safeguarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.AtMost;
import org.braidplan.register.Confidential;
import org.braidplan.register.Faults;
import org.braidplan.register.Help;
import org.braidplan.register.Key;
import org.braidplan.register.Label;
import org.braidplan.register.Link;
import org.braidplan.register.LongText;
import org.braidplan.register.Referent;
import org.braidplan.register.RefersTo;
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/** One thing that an inspection, an audit or a peer found wanting in the safeguarding service, and what became of it. */
@Register(
        key = "inspection-findings",
        title = "Inspection findings",
        one = "inspection finding",
        purpose =
                "One row a finding about how safeguarding works: what has to change, who answers for it, and how we know"
                        + " that it has changed.")
public record InspectionFinding(
        @Key @Label("Reference") @Help("Such as OFSTED-2014-03; it never changes.") @AtMost("40")
        String reference,

        @Label("Inspection") @Help("Who found it and when, such as: Ofsted single inspection, 2014.") @AtMost("150")
        String inspection,

        @Label("Heading") @Help("Under which of the four headings it is put right.")
        Heading heading,

        @Label("Finding")
        @Help("In our own words, without anything that could point to a child or a worker.")
        @LongText
        @AtMost("1000")
        String finding,

        @Label("To be put right at once") @Help("Yes where a child may be at risk as long as it lasts.")
        boolean atOnce,

        @Label("Answers for it") @Help("The post that answers for it; a post, not a name.") @RefersTo(Referent.PERSON)
        Optional<String> owner,

        @Label("Found on") @Help("When the inspection said so: its letter or its report.")
        LocalDate foundOn,

        @Label("Due") @Help("When it is to be put right.") Optional<LocalDate> due,

        @Label("Done on") @Help("When what was needed was in place.")
        Optional<LocalDate> doneOn,

        @Label("Evidenced on") @Help("When the evidence was gathered that it works.")
        Optional<LocalDate> evidencedOn,

        @Label("Evidence") @Help("A paper, an audit or a figure that shows it.")
        Optional<Link> evidence,

        @Label("What the evidence shows") @AtMost("500") Optional<String> shows,

        @Label("Tested on") @Help("When somebody who does not answer for it looked and agreed.")
        Optional<LocalDate> testedOn,

        @Label("Tested by") @Help("Who looked; all of these are others than the service itself.")
        Optional<Tester> testedBy,

        @Label("Recommendation")
        @Help("The plan's recommendation that says the same, if there is one.")
        @RefersTo(Referent.RECOMMENDATION)
        @AtMost("100")
        Optional<String> recommendation,

        @Label("Action") @Help("The action of the plan that puts it right.") @RefersTo(Referent.ACTION) @AtMost("100")
        Optional<String> action,

        @Label("In words for the public")
        @Help(
                "One or two plain sentences. The public can read this; leave it empty and the finding is only counted there.")
        @LongText
        @AtMost("500")
        Optional<String> publicWords,

        @Label("Source")
        @Help("Where the finding comes from. The public can read this beside the words for the public.")
        @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** Who may test a finding: never the service that has put it right. */
    public enum Tester {
        @Label("Internal audit")
        INTERNAL_AUDIT,
        @Label("Independent reviewing service")
        REVIEWING_SERVICE,
        @Label("Safeguarding Children Board")
        SAFEGUARDING_BOARD,
        @Label("Improvement board")
        IMPROVEMENT_BOARD,
        @Label("Another council or a peer")
        PEER,
        @Label("A partner agency")
        PARTNER,
        @Label("An inspectorate or a commissioner")
        INSPECTORATE
    }

    /** How far a finding has come as on a day; what is dated later has not happened yet. */
    Standing standingOn(LocalDate today) {
        if (isBy(testedOn, today)) {
            return Standing.TESTED;
        }
        if (isBy(evidencedOn, today)) {
            return Standing.EVIDENCED;
        }
        return isBy(doneOn, today) ? Standing.DONE : Standing.OPEN;
    }

    /** Whether it is still open after the day on which it was due. */
    boolean isOverdue(LocalDate today) {
        return standingOn(today) == Standing.OPEN
                && due.filter(day -> day.isBefore(today)).isPresent();
    }

    private static boolean isBy(Optional<LocalDate> date, LocalDate today) {
        return date.filter(day -> !day.isAfter(today)).isPresent();
    }

    private static boolean inOrder(Optional<LocalDate> first, Optional<LocalDate> then) {
        return then.isEmpty() || first.filter(day -> !then.get().isBefore(day)).isPresent();
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(inOrder(Optional.of(foundOn), due), "due", "It cannot be due before it was found.")
                .and(inOrder(Optional.of(foundOn), doneOn), "doneOn", "It cannot be done before it was found.")
                .and(
                        inOrder(doneOn, evidencedOn),
                        "evidencedOn",
                        "Evidence comes with or after the day on which it was done: give that day first.")
                .and(
                        evidencedOn.isEmpty() || evidence.isPresent() || shows.isPresent(),
                        "evidence",
                        "Say where the evidence is, or what it shows.")
                .and(
                        inOrder(evidencedOn, testedOn),
                        "testedOn",
                        "A test comes with or after the evidence: give the day of the evidence first.")
                .and(testedOn.isPresent() == testedBy.isPresent(), "testedBy", "Give both who tested it and when.")
                .list();
    }
}
