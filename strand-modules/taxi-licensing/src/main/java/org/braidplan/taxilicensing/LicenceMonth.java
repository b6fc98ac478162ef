package org.braidplan.taxilicensing;

import java.util.List;
import java.util.Optional;
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
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** Live licences at the end of one month, and how many of them have what the policy asks for. */
@Register(
        key = "licences",
        title = "Licences and checks",
        one = "month of licences",
        purpose = "One row a month, as at its last day: how many licences are live, and how many of their holders and"
                + " vehicles have passed the checks. Counts only; never a name, a badge number or a plate.")
public record LicenceMonth(
        @Key @Label("Month") @Help("Counted at the end of its last day, such as 2014-11.")
        Period month,

        @Label("Driver licences")
        @Help("Live licences of hackney carriage and private hire drivers; a driver with both counts once.")
        @AtLeast("0")
        int drivers,

        @Label("Drivers with a DBS check in six months")
        @Help("Of these, checked against the DBS update service in the six months to the month's end.")
        @AtLeast("0")
        int dbsChecked,

        @Label("Drivers trained in safeguarding") @AtLeast("0")
        int safeguardingTrained,

        @Label("Drivers with a criminal record check overdue")
        @Help("Licensed, although the check that the policy in force asks for is late.")
        @AtLeast("0")
        int dbsOverdue,

        @Label("Drivers with a medical overdue") @AtLeast("0")
        int medicalOverdue,

        @Label("Drivers with a driving licence check overdue") @AtLeast("0")
        int drivingLicenceOverdue,

        @Label("Vehicle licences") @AtLeast("0") int vehicles,

        @Label("Vehicles with a camera") @Help("A working taxi camera that meets the policy.") @AtLeast("0")
        int vehiclesWithCamera,

        @Label("Vehicles with a test or insurance overdue") @AtLeast("0")
        int vehicleCheckOverdue,

        @Label("Operator licences") @AtLeast("0") int operators,

        @Label("Operators with a basic check overdue")
        @Help("The basic criminal record check of the operator and those who run the firm.")
        @AtLeast("0")
        int operatorCheckOverdue,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note")
        @Help("What a reader should know; nothing that could point to a driver, a passenger or a child.")
        @LongText
        @AtMost("2000")
        @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** The newest month that is over. */
    static Optional<Stored<LicenceMonth>> newest(PlanView plan) {
        List<Stored<LicenceMonth>> months = plan.records(LicenceMonth.class);
        for (int i = months.size() - 1; i >= 0; i--) {
            if (months.get(i).value().month().to().isBefore(plan.today())) {
                return Optional.of(months.get(i));
            }
        }
        return Optional.empty();
    }

    Share checkedOfDrivers() {
        return new Share(dbsChecked, drivers);
    }

    Share trainedOfDrivers() {
        return new Share(safeguardingTrained, drivers);
    }

    Share camerasOfVehicles() {
        return new Share(vehiclesWithCamera, vehicles);
    }

    /** Checks that are late on a live licence; a driver with two late checks counts twice. */
    long overdue() {
        return (long) dbsOverdue + medicalOverdue + drivingLicenceOverdue + vehicleCheckOverdue + operatorCheckOverdue;
    }

    @Override
    public List<FieldProblem> problems() {
        Faults faults = Faults.unlessMonth(month, "month");
        part(faults, "dbsChecked", dbsChecked, drivers, "driver licences");
        part(faults, "safeguardingTrained", safeguardingTrained, drivers, "driver licences");
        part(faults, "dbsOverdue", dbsOverdue, drivers, "driver licences");
        part(faults, "medicalOverdue", medicalOverdue, drivers, "driver licences");
        part(faults, "drivingLicenceOverdue", drivingLicenceOverdue, drivers, "driver licences");
        part(faults, "vehiclesWithCamera", vehiclesWithCamera, vehicles, "vehicle licences");
        part(faults, "vehicleCheckOverdue", vehicleCheckOverdue, vehicles, "vehicle licences");
        part(faults, "operatorCheckOverdue", operatorCheckOverdue, operators, "operator licences");
        return faults.list();
    }

    private static void part(Faults faults, String field, int part, int whole, String of) {
        faults.and(part <= whole, field, "This (" + part + ") is part of the " + of + " (" + whole + ").");
    }
}
