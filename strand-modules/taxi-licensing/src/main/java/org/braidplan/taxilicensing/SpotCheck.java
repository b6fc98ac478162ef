package org.braidplan.taxilicensing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.calendar.Days;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Share;
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

/** An exercise in which vehicles and drivers were stopped and looked at, or the published total of several. */
@Register(
        key = "inspections",
        title = "Spot checks",
        one = "spot check",
        purpose =
                "One row an exercise, or a published total: how many vehicles and drivers were looked at without notice,"
                        + " and how many met the rules. Counts only.")
public record SpotCheck(
        @Key @Label("From") @Help("The day of the exercise, or the first day of a longer time.")
        LocalDate from,

        @Key @Label("Kind") Kind kind,

        @Label("To") @Help("The last day; the same day for one evening.")
        LocalDate to,

        @Label("Vehicles inspected") @AtLeast("0") int vehicles,

        @Label("Vehicles compliant") @Help("Of these, how many met every condition of their licence.") @AtLeast("0")
        int vehiclesCompliant,

        @Label("Drivers inspected") @AtLeast("0") int drivers,

        @Label("Drivers compliant") @Help("Of these, how many met every condition of their licence.") @AtLeast("0")
        int driversCompliant,

        @Label("Vehicles taken off the road")
        @Help("Of the vehicles that did not comply, how many were suspended on the spot.")
        @AtLeast("0")
        Optional<Integer> takenOff,

        @Label("Done with") @Help("Other agencies that took part, with commas between.") @AtMost("200")
        Optional<String> partners,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note")
        @Help("What a reader should know; nothing that could point to a driver, a passenger or a child.")
        @LongText
        @AtMost("2000")
        @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** What kind of check it was. */
    public enum Kind {
        @Label("On the street")
        STREET("on the street"),
        @Label("At a rank")
        RANK("at a rank"),
        @Label("With the police")
        POLICE("with the police"),
        @Label("School transport")
        SCHOOL("school transport"),
        @Label("At an operator's base")
        OPERATOR("at an operator's base"),
        @Label("Total of several")
        TOTAL("total of several");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    Share compliantOfVehicles() {
        return new Share(vehiclesCompliant, vehicles);
    }

    Share compliantOfDrivers() {
        return new Share(driversCompliant, drivers);
    }

    /** The calendar quarter in which all of it lies; absent for what reaches over several. */
    Optional<Period> quarter() {
        Period quarter = Period.of(Frequency.QUARTER, from);
        return to.isAfter(quarter.to()) ? Optional.empty() : Optional.of(quarter);
    }

    /** {@code 14 November 2014, with the police}, or {@code 1 April 2021 to 31 December 2021, total of several}. */
    String words() {
        return Days.words(from) + (to.equals(from) ? "" : " to " + Days.words(to)) + ", " + kind.words();
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(!to.isBefore(from), "to", "It cannot end before it begins.")
                .and(
                        vehiclesCompliant <= vehicles,
                        "vehiclesCompliant",
                        "Vehicles compliant (" + vehiclesCompliant + ") are part of those inspected (" + vehicles
                                + ").")
                .and(
                        driversCompliant <= drivers,
                        "driversCompliant",
                        "Drivers compliant (" + driversCompliant + ") are part of those inspected (" + drivers + ").")
                .and(
                        takenOff.orElse(0) <= Math.max(0, vehicles - vehiclesCompliant),
                        "takenOff",
                        "A vehicle that was taken off the road did not comply: give at most "
                                + Math.max(0, vehicles - vehiclesCompliant) + ".")
                .list();
    }
}
