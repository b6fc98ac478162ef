package org.braidplan.register;

import java.util.ArrayList;
import java.util.List;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Period;
import org.braidplan.problem.FieldProblem;

/** Collects what is wrong with a record, rule by rule, so that somebody who enters it sees all of it at once. */
public final class Faults {

    private final List<FieldProblem> problems = new ArrayList<>();

    /** The first rule; more follow with {@link #and}. */
    public static Faults unless(boolean holds, String field, String message) {
        return new Faults().and(holds, field, message);
    }

    /** The period must be one calendar month. */
    public static Faults unlessMonth(Period period, String field) {
        return unless(
                period.frequency() == Frequency.MONTH, field, "Give a month, such as 2014-11, not \"" + period + "\".");
    }

    /** The period must be one calendar quarter. */
    public static Faults unlessQuarter(Period period, String field) {
        return unless(
                period.frequency() == Frequency.QUARTER,
                field,
                "Give a calendar quarter, such as 2014-Q4, not \"" + period + "\".");
    }

    /** One more rule. */
    public Faults and(boolean holds, String field, String message) {
        if (!holds) {
            problems.add(new FieldProblem(field, message));
        }
        return this;
    }

    /** All that is wrong, rule by rule; empty when nothing is. */
    public List<FieldProblem> list() {
        return List.copyOf(problems);
    }
}
