package org.braidplan.finance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.finance.Pressure.Cause;
import org.braidplan.finance.Reserve.Kept;
import org.braidplan.indicator.Period;
import org.braidplan.register.Money;
import org.braidplan.testkit.PlanFixture;

/** Short ways to write the strand's records in tests. */
final class Rows {

    private Rows() {}

    static SavingsProgramme programme(String key, String first, String last, String target) {
        return new SavingsProgramme(
                key,
                Period.parse(first),
                Period.parse(last),
                Money.of(target),
                Optional.of(Money.of("93000000")),
                Optional.of(4),
                Optional.of(LocalDate.of(2014, 11, 7)),
                Optional.of("Framework"),
                Optional.of("A note"));
    }

    /** A year whose target is recurrent as a whole. */
    static BudgetYear year(String year, String target) {
        return year(year, target, target, "");
    }

    /** An empty text leaves the amount out. */
    static BudgetYear year(String year, String target, String recurrent, String budget) {
        return new BudgetYear(
                Period.parse(year),
                money(target),
                money(recurrent),
                money(budget),
                Optional.of(LocalDate.of(2014, 3, 5)),
                Optional.of("Council"),
                Optional.of("A note"));
    }

    static Pressure pressure(String reference, String year, String amount, Kind kind, boolean inTarget) {
        return new Pressure(
                reference,
                "A pressure",
                "Children's services",
                "Director",
                Cause.DEMAND,
                Period.parse(year),
                Money.of(amount),
                kind,
                inTarget,
                Optional.empty(),
                Optional.of("It is watched."),
                Optional.of("Budget monitoring"),
                Optional.of("A note"));
    }

    static Reserve general(String on, String balance, String minimum) {
        return reserve("General reserve", on, Kept.GENERAL, balance, minimum);
    }

    static Reserve reserve(String name, String on, Kept kept, String balance, String minimum) {
        return new Reserve(
                name,
                LocalDate.parse(on),
                kept,
                Money.of(balance),
                money(minimum),
                Optional.of("For what nobody foresees"),
                Optional.of("Accounts"),
                Optional.of("A note"));
    }

    static MonitoringReport month(String month, String outturn) {
        return new MonitoringReport(
                Period.parse(month),
                Money.of(outturn),
                Optional.of(LocalDate.parse("2015-01-12")),
                Optional.of("Placements cost more"),
                Optional.of("Cabinet paper"),
                Optional.of("A note"));
    }

    /** An empty day leaves the words not agreed. */
    static ServiceOffer offer(String service, String agreedOn, Optional<String> saving) {
        return new ServiceOffer(
                service,
                "You can still come.",
                Optional.of("We open later."),
                Optional.of("We stop the van."),
                Optional.of(LocalDate.of(2015, 4, 1)),
                Optional.of("The post office"),
                Optional.empty(),
                agreedOn.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(agreedOn)),
                saving,
                "Head of service",
                Optional.of("Cabinet"),
                Optional.of("A note"));
    }

    private static Optional<Money> money(String amount) {
        return amount.isEmpty() ? Optional.empty() : Optional.of(Money.of(amount));
    }

    /** What a check says of a plan. */
    static Outcome run(Check check, PlanFixture plan) {
        return check.run(plan.view());
    }

    static List<String> reasons(Outcome outcome) {
        return outcome.found().stream().map(Found::reason).toList();
    }

    static String id(Check check) {
        return check.getClass().getAnnotation(Rule.class).id();
    }
}
