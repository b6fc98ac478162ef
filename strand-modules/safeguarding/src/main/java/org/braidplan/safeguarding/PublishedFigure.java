package org.braidplan.safeguarding;

import java.math.BigDecimal;
import java.time.LocalDate;
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
import org.braidplan.register.Link;
import org.braidplan.register.LongText;
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/** What somebody else published about one of the strand's figures, so that two sources for one figure can be compared. */
@Register(
        key = "published-figures",
        title = "Published figures",
        one = "published figure",
        purpose =
                "One row a figure that an inspectorate, a department or a paper published about us, with its source, to"
                        + " set beside our own.")
public record PublishedFigure(
        @Key @Label("Figure") Figure figure,

        @Key
        @Label("Period")
        @Help("A month, a quarter, a financial year or a day, such as 2014-09, 2014/15 or as at 2014-10-08.")
        Period period,

        @Key @Label("Published by") @AtMost("100") String publisher,

        @Label("Value") @Help("As published: a percentage where the figure is one, else a number.") @AtLeast("0")
        BigDecimal value,

        @Label("Published on") Optional<LocalDate> publishedOn,

        @Label("Page") @Help("Where it can be read.") Optional<Link> page,

        @Label("Source") @Help("The paper or page in words, and how sure it is.") @AtMost("200")
        String source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Override
    public List<FieldProblem> problems() {
        boolean comparable = switch (period.frequency()) {
            case MONTH, QUARTER, FINANCIAL_YEAR, AS_AT -> true;
            default -> false;
        };
        return Faults.unless(comparable, "period", "Give a month, a quarter, a financial year, or as at a day.")
                .and(
                        !figure.isPercent() || value.compareTo(ALL) <= 0,
                        "value",
                        "A percentage of a whole is at most 100, not " + value.toPlainString() + ".")
                .and(
                        figure.isPercent() || value.stripTrailingZeros().scale() <= 0,
                        "value",
                        "A count is a whole number, not " + value.toPlainString() + ".")
                .and(
                        publishedOn.filter(day -> day.isBefore(period.from())).isEmpty(),
                        "publishedOn",
                        "It cannot be published before its period begins.")
                .list();
    }
}
