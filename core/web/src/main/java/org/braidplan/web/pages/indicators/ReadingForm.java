package org.braidplan.web.pages.indicators;

import java.util.Arrays;
import java.util.List;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
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
import org.braidplan.web.form.Values;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** Recording a reading, or revising one that is there. */
public final class ReadingForm implements FormPage {

    @Override
    public Sheet sheet(Visit visit) {
        Measured measured = measured(visit, Right.RECORD_READINGS);
        Indicator indicator = measured.indicator();
        Indicator.Definition definition = indicator.definition();
        Period next = measured.readings().isEmpty()
                ? Period.of(indicator.frequency(), visit.today())
                : measured.readings()
                        .get(measured.readings().size() - 1)
                        .period()
                        .next();
        // Nothing can be recorded for a period that has not ended.
        String period = next.to().isAfter(visit.today()) ? "" : next.text();
        List<Option> statuses = Arrays.stream(Reading.Status.values())
                .filter(s -> s != Reading.Status.REVISED)
                .map(s -> Option.of(s.name(), Words.sentence(s.word())))
                .toList();
        return sheet(indicator, "Record a reading", "Record it")
                .intro(indicator.title(), "What is measured: " + what(definition) + ".")
                .fields(
                        Field.text("period", "For which period?", example(indicator.frequency())),
                        Field.of(
                                        Field.Kind.NUMBER,
                                        "numerator",
                                        definition.numerator().isBlank()
                                                ? "Numerator"
                                                : Words.sentence(definition.numerator()),
                                        "The number counted.")
                                .mayBeEmpty(),
                        Field.of(
                                        Field.Kind.NUMBER,
                                        "denominator",
                                        definition.denominator().isBlank()
                                                ? "Denominator"
                                                : Words.sentence(definition.denominator()),
                                        "Of how many.")
                                .mayBeEmpty(),
                        Field.of(
                                        Field.Kind.NUMBER,
                                        "value",
                                        definition.unit().isEmpty() ? "Value" : "Value (" + definition.unit() + ")",
                                        "Leave it empty where Braid is to work it out from the two numbers above.")
                                .mayBeEmpty(),
                        Field.radios("status", "Can it still change?", "", statuses),
                        Field.longText(
                                        "note",
                                        "Note",
                                        "Needed where there is no value, and where a reading that is there is changed.")
                                .mayBeEmpty())
                .values(Values.NONE.with("period", period).with("status", Reading.Status.FINAL.name()));
    }

    @Override
    public Saved save(Visit visit, Entered entered, long revision) {
        String key = visit.path("key");
        NewReading reading = new NewReading(
                entered.required("period", "Give the period."),
                entered.number("value"),
                entered.number("numerator"),
                entered.number("denominator"),
                entered.choice("status", Reading.Status.class).orElse(Reading.Status.FINAL),
                entered.text("note"));
        entered.check();
        try {
            Reading recorded = visit.services()
                    .indicators()
                    .record(visit.caller(), key, List.of(reading))
                    .get(0);
            return new Saved(
                    Addresses.path("/indicators/", key),
                    "The reading for " + recorded.period().words() + " is recorded.");
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.INVALID || problem.fields().isEmpty()) {
                throw problem;
            }
            throw Problem.invalid(problem.fields().stream()
                    .map(f -> new FieldProblem(f.field().replaceFirst("^\\[0]\\.?", ""), f.message()))
                    .toList());
        }
    }

    /** The indicator that the address names, with its readings, for somebody with this right in its strand. */
    static Measured measured(Visit visit, Right right) {
        String key = visit.path("key");
        Measured measured = visit.readNow(plan -> plan.indicator(key).map(i -> Measured.of(plan, i)))
                .orElseThrow(() -> Problem.notFound("indicator " + key));
        visit.caller().needs(right, measured.indicator().strand());
        return measured;
    }

    /** A form about an indicator. */
    static Sheet sheet(Indicator indicator, String title, String button) {
        String address = Addresses.path("/indicators/", indicator.key());
        return Sheet.of(
                Section.INDICATORS,
                List.of(
                        new Crumb("Plan", "/"),
                        new Crumb("Indicators", "/indicators"),
                        new Crumb(indicator.title(), address)),
                title,
                button,
                address);
    }

    private static String what(Indicator.Definition definition) {
        if (definition.numerator().isBlank()) {
            return definition.unit().isEmpty() ? "a number" : definition.unit();
        }
        return definition.denominator().isBlank()
                ? definition.numerator()
                : definition.numerator() + ", out of " + definition.denominator();
    }

    private static String example(Frequency frequency) {
        return switch (frequency) {
            case DAY -> "A day: 2014-11-07.";
            case WEEK -> "A week: 2014-W45.";
            case MONTH -> "A month: 2014-11.";
            case QUARTER -> "A quarter: 2014-Q4 is October to December 2014.";
            case HALF -> "A half year: 2014-H2 is July to December 2014.";
            case YEAR -> "A year: 2014.";
            case FINANCIAL_YEAR -> "A financial year: 2014/15.";
            case ACADEMIC_YEAR -> "An academic year: 2014/15 academic.";
            case AS_AT -> "A date: as at 2014-11-07.";
        };
    }
}
