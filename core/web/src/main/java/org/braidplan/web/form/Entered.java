package org.braidplan.web.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;

/** What somebody entered, read field by field; what cannot be read is noted, and {@link #check} refuses it all at once. */
public final class Entered {

    private final Values values;
    private final List<FieldProblem> problems = new ArrayList<>();

    /** These values, nothing of them read yet. */
    public Entered(Values values) {
        this.values = values;
    }

    /** What stands in the fields. */
    public Values values() {
        return values;
    }

    /** A text without the blanks around it; may be empty. */
    public String text(String name) {
        return values.text(name).strip().replace("\r\n", "\n");
    }

    /** A text that must be there. */
    public String required(String name, String message) {
        String text = text(name);
        if (text.isEmpty()) {
            problem(name, message);
        }
        return text;
    }

    /** The ticked values of a choice, without empty ones. */
    public List<String> all(String name) {
        return values.all(name).stream()
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .toList();
    }

    /** A date, from three boxes or as {@code 2014-11-30}; absent where nothing was entered or it cannot be read. */
    public Optional<LocalDate> date(String name) {
        String whole = text(name);
        String day = text(name + "-day");
        String month = text(name + "-month");
        String year = text(name + "-year");
        try {
            if (!whole.isEmpty()) {
                return Optional.of(LocalDate.parse(whole));
            }
            if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
                return Optional.empty();
            }
            int fullYear = Integer.parseInt(year);
            if (fullYear < 1900 || fullYear > 2200) {
                problem(name, "Give the year with four digits, such as 2015.");
                return Optional.empty();
            }
            return Optional.of(LocalDate.of(fullYear, month(month), Integer.parseInt(day)));
        } catch (DateTimeException | NumberFormatException e) {
            problem(name, "Give a real date with day, month and year, such as 30 11 2014.");
            return Optional.empty();
        }
    }

    /** A date that must be there; today's stands in for it while the problem is noted. */
    public LocalDate requiredDate(String name, String message) {
        int before = problems.size();
        Optional<LocalDate> date = date(name);
        if (date.isEmpty() && problems.size() == before) {
            problem(name, message);
        }
        return date.orElse(LocalDate.EPOCH);
    }

    /** A number, with or without thousands separators, a pound or percent sign; absent where nothing was entered. */
    public Optional<BigDecimal> number(String name) {
        String text = text(name).replaceAll("[,\\s£%]", "").replace('−', '-');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.precision() > 30 || Math.abs(number.scale()) > 20) {
                throw new NumberFormatException(text);
            }
            return Optional.of(number);
        } catch (NumberFormatException e) {
            problem(name, "Give a number, such as 12.5.");
            return Optional.empty();
        }
    }

    /** A value of an enum by its name; absent where nothing was chosen. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        String text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Enum.valueOf(type, text));
        } catch (IllegalArgumentException e) {
            problem(name, "Choose one of the values on offer.");
            return Optional.empty();
        }
    }

    /** Notes that a field cannot be accepted. */
    public void problem(String name, String message) {
        problems.add(new FieldProblem(name, message));
    }

    /** Refuses what was entered when anything of it could not be accepted. */
    public void check() {
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    private static Month month(String text) {
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL, Locale.UK);
            if (text.length() >= 3 && name.toLowerCase(Locale.UK).startsWith(text.toLowerCase(Locale.UK))) {
                return month;
            }
        }
        return Month.of(Integer.parseInt(text));
    }
}
