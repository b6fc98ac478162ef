package org.braidplan.cse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.calendar.Days;
import org.braidplan.indicator.Period;
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

/** A quarter's report on what return interviews, the panel and the police learnt: themes, places, patterns. */
@Register(
        key = "themes-reports",
        title = "Themes reports",
        one = "themes report",
        purpose =
                "One row a quarter: the report to the Safeguarding Children Board on what return interviews, the panel and"
                        + " the police learnt about themes, places and patterns.")
public record ThemesReport(
        @Key @Label("Quarter") @Help("The quarter that the report is about, such as 2014-Q4.")
        Period quarter,

        @Label("Day received") @Help("When the board received it.")
        LocalDate receivedOn,

        @Label("Who received it") @Help("Such as: Safeguarding Children Board.") @AtMost("150")
        String receivedBy,

        @Label("Report") @Help("Where it can be read.") Optional<Link> report,

        @Label("Main themes")
        @Help("In a few words, without anything that could point to a child or an operation.")
        @LongText
        @AtMost("2000")
        Optional<String> themes,

        @Label("What the board decided")
        @Help("What follows from it and who does it, without anything that could point to a child or an operation.")
        @LongText
        @AtMost("2000")
        Optional<String> decided,

        @Label("Action") @Help("The action of the plan that follows from it.") @RefersTo(Referent.ACTION)
        Optional<String> action,

        @Label("Source") @Help("Where this comes from.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    @Override
    public List<FieldProblem> problems() {
        return Faults.unlessQuarter(quarter, "quarter")
                .and(
                        receivedOn.isAfter(quarter.to()),
                        "receivedOn",
                        "A report on a whole quarter comes after its last day, " + Days.words(quarter.to())
                                + ": correct the day or the quarter.")
                .list();
    }
}
