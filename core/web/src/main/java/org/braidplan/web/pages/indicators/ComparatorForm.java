package org.braidplan.web.pages.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.ComparatorSeries;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Reading;
import org.braidplan.people.Right;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.components.Words;
import org.braidplan.web.form.Entered;
import org.braidplan.web.form.Field;
import org.braidplan.web.form.Field.Option;
import org.braidplan.web.form.FormPage;
import org.braidplan.web.form.Saved;
import org.braidplan.web.form.Sheet;
import org.braidplan.web.frame.Visit;

/** The same measure elsewhere: its values entered, or a comparator taken away. */
final class ComparatorForm implements FormPage {

    @Override
    public Sheet sheet(Visit visit) {
        Indicator indicator = ReadingForm.measured(visit, Right.RECORD_READINGS).indicator();
        return ReadingForm.sheet(indicator, "Compare with others", "Record the values")
                .intro(
                        indicator.title(),
                        "Figures of other councils, the region or England stand beside yours on the chart. They count for no"
                                + " signal. A whole table of them is read in at “Read a table”.")
                .fields(
                        Field.text(
                                "name", "Whose figures are they?", "As the source writes it: Statistical neighbours."),
                        Field.longText(
                                "values",
                                "The values",
                                "One a line, the period, a colon and the value: 2014/15: 23.4. Where there is none, say why: 2015/16:"
                                        + " not published."));
    }

    @Override
    public Saved save(Visit visit, Entered entered, long revision) {
        String key = visit.path("key");
        String name = entered.required("name", "Say whose figures they are.");
        List<NewReading> values = new ArrayList<>();
        entered.required("values", "Give at least one value.")
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> values.add(value(line)));
        entered.check();
        try {
            ComparatorSeries series = visit.services().indicators().compare(visit.caller(), key, name, values);
            return new Saved(
                    Addresses.path("/indicators/", key),
                    "“" + series.name() + "” has " + Words.count(series.values().size(), "value") + " now.");
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.INVALID || problem.fields().isEmpty()) {
                throw problem;
            }
            throw Problem.invalid(
                    problem.fields().stream().map(ComparatorForm::inLine).toList());
        }
    }

    private static NewReading value(String line) {
        String[] parts = line.split(":", 2);
        String said = parts.length > 1 ? parts[1].strip() : "";
        Optional<BigDecimal> number = number(said);
        return new NewReading(
                parts[0],
                number,
                Optional.empty(),
                Optional.empty(),
                Reading.Status.FINAL,
                number.isPresent() ? "" : said);
    }

    private static Optional<BigDecimal> number(String said) {
        try {
            return Optional.of(new BigDecimal(said.replaceAll("[,\\s£%]", "")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A fault of the third value is one of the third line. */
    private static FieldProblem inLine(FieldProblem problem) {
        if (!problem.field().startsWith("values[")) {
            return problem;
        }
        int at = Integer.parseInt(problem.field().substring(7, problem.field().indexOf(']')));
        return new FieldProblem("values", "Line " + (at + 1) + ": " + problem.message());
    }

    /** Takes one away. */
    static final class Remove implements FormPage {

        @Override
        public Sheet sheet(Visit visit) {
            Indicator indicator =
                    ReadingForm.measured(visit, Right.RECORD_READINGS).indicator();
            List<Option> names = visit.readNow(plan -> plan.comparators(indicator.key()).stream()
                    .map(c -> Option.of(
                            c.name(), c.name() + ", " + Words.count(c.values().size(), "value")))
                    .toList());
            return ReadingForm.sheet(indicator, "Take a comparator away", "Take it away")
                    .intro(indicator.title(), "Its values leave the chart; the journal keeps them.")
                    .fields(Field.radios("name", "Which?", "", names));
        }

        @Override
        public Saved save(Visit visit, Entered entered, long revision) {
            String key = visit.path("key");
            String name = entered.required("name", "Choose one.");
            entered.check();
            visit.services().indicators().removeComparator(visit.caller(), key, name);
            return new Saved(Addresses.path("/indicators/", key), "“" + name + "” is taken away.");
        }
    }
}
