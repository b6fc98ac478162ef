package org.braidplan.web.pages.indicators;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.IndicatorChange;
import org.braidplan.indicator.Period;
import org.braidplan.people.Right;
import org.braidplan.plan.Source;
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

/** What an indicator measures: defining one, and changing a definition, baseline or targets with a reason. */
public final class DefinitionForms {

    private DefinitionForms() {}

    /** Defines a new indicator. */
    public static final class Add implements FormPage {

        @Override
        public Sheet sheet(Visit visit) {
            List<Option> strands = visit.readNow(plan -> plan.strands().stream()
                    .filter(s -> visit.caller().person().may(Right.DEFINE_INDICATORS, s.key()))
                    .map(s -> Option.of(s.key(), s.number() + " " + s.title()))
                    .toList());
            if (strands.isEmpty()) {
                visit.caller().needs(Right.DEFINE_INDICATORS);
            }
            List<Field> fields = new ArrayList<>();
            fields.add(Field.select("strand", "Strand", "", strands));
            fields.add(Field.text("title", "What is it called?", ""));
            fields.add(Field.text("key", "Short name", "Lower-case letters, digits and dashes; it never changes."));
            fields.add(Field.text("owner", "Who answers for it?", "A post.").mayBeEmpty());
            fields.add(Field.select(
                    "frequency",
                    "How often is there a reading?",
                    "",
                    Arrays.stream(Frequency.values())
                            .map(f -> Option.of(f.name(), Words.fromName(f.word())))
                            .toList()));
            fields.addAll(definition());
            return Sheet.of(
                            Section.INDICATORS,
                            List.of(new Crumb("Plan", "/"), new Crumb("Indicators", "/indicators")),
                            "Define an indicator",
                            "Define it",
                            "/indicators")
                    .fields(fields)
                    .values(Values.NONE
                            .with("strand", visit.parameter("strand"))
                            .with("from", Optional.of(visit.today())));
        }

        @Override
        public Saved save(Visit visit, Entered entered, long revision) {
            String key = entered.required("key", "Give a short name.");
            Frequency frequency = entered.choice("frequency", Frequency.class).orElse(Frequency.MONTH);
            entered.required("frequency", "Choose how often there is a reading.");
            IndicatorChange.Redefine definition = redefined(entered, "");
            Indicator indicator = new Indicator(
                    key,
                    entered.required("strand", "Choose the strand."),
                    entered.required("title", "Say what it is called."),
                    entered.text("owner"),
                    frequency,
                    List.of(new Indicator.Definition(
                            1,
                            definition.unit(),
                            definition.betterIs(),
                            definition.numerator(),
                            definition.denominator(),
                            definition.source(),
                            definition.from(),
                            "",
                            visit.caller().userName(),
                            visit.services().clock().instant())),
                    Optional.empty(),
                    List.of(),
                    Source.entered());
            entered.check();
            visit.services().indicators().add(visit.caller(), indicator);
            return new Saved(Addresses.path("/indicators/", key), "The indicator is defined.");
        }
    }

    /** Makes a new version of the definition. */
    public static final class Redefine implements FormPage {

        @Override
        public Sheet sheet(Visit visit) {
            Indicator indicator =
                    ReadingForm.measured(visit, Right.DEFINE_INDICATORS).indicator();
            Indicator.Definition now = indicator.definition();
            List<Field> fields = new ArrayList<>(definition());
            fields.add(Field.longText("reason", "Why is it defined anew?", ""));
            return watched(visit, indicator, "Change the definition", "Make a new version")
                    .intro(
                            indicator.title(),
                            "Version " + now.version()
                                    + " stays as it is, and so do its readings. The line on the chart breaks here.")
                    .fields(fields)
                    .values(Values.NONE
                            .with("unit", now.unit())
                            .with("betterIs", now.betterIs().name())
                            .with("numerator", now.numerator())
                            .with("denominator", now.denominator())
                            .with("source", now.source())
                            .with("from", Optional.of(visit.today())));
        }

        @Override
        public Saved save(Visit visit, Entered entered, long revision) {
            IndicatorChange change = redefined(entered, entered.required("reason", "Give the reason."));
            entered.check();
            return change(visit, revision, change, "The definition has a new version.");
        }
    }

    /** Sets the baseline. */
    public static final class Baseline implements FormPage {

        @Override
        public Sheet sheet(Visit visit) {
            Indicator indicator =
                    ReadingForm.measured(visit, Right.DEFINE_INDICATORS).indicator();
            Values values = indicator
                    .baseline()
                    .map(b -> Values.NONE
                            .with("baseline.period", b.period().text())
                            .with("baseline.value", b.value().toPlainString())
                            .with("baseline.source", b.source()))
                    .orElse(Values.NONE);
            Field reason = Field.longText("reason", "Why?", "Needed where a baseline that is there is changed.");
            return watched(visit, indicator, "Set the baseline", "Set the baseline")
                    .intro(indicator.title())
                    .fields(
                            Field.text(
                                    "baseline.period",
                                    "Of which period?",
                                    "Such as 2014-09, 2013/14 or as at 2014-11-07."),
                            Field.of(
                                    Field.Kind.NUMBER,
                                    "baseline.value",
                                    "Value",
                                    indicator.definition().unit()),
                            Field.text("baseline.source", "Where does it come from?", ""),
                            indicator.baseline().isPresent() ? reason : reason.mayBeEmpty())
                    .values(values);
        }

        @Override
        public Saved save(Visit visit, Entered entered, long revision) {
            Optional<Period> period = period(entered);
            Optional<BigDecimal> value = entered.number("baseline.value");
            if (value.isEmpty() && entered.text("baseline.value").isEmpty()) {
                entered.problem("baseline.value", "Give the value.");
            }
            String source = entered.required("baseline.source", "Say where it comes from.");
            entered.check();
            return change(
                    visit,
                    revision,
                    new IndicatorChange.SetBaseline(
                            new Indicator.Baseline(period.orElseThrow(), value.orElseThrow(), source),
                            entered.text("reason")),
                    "The baseline is set.");
        }

        private static Optional<Period> period(Entered entered) {
            try {
                return Optional.of(Period.parse(entered.text("baseline.period")));
            } catch (DateTimeException e) {
                entered.problem("baseline.period", e.getMessage());
                return Optional.empty();
            }
        }
    }

    /** Sets the targets, one a line. */
    public static final class Targets implements FormPage {

        @Override
        public Sheet sheet(Visit visit) {
            Indicator indicator =
                    ReadingForm.measured(visit, Right.DEFINE_INDICATORS).indicator();
            List<String> lines = indicator.targets().stream()
                    .map(t -> t.by() + " " + t.value().toPlainString()
                            + t.tolerance().map(o -> " " + o.toPlainString()).orElse(""))
                    .toList();
            Field reason = Field.longText("reason", "Why?", "Needed where a target that is there is changed.");
            return watched(visit, indicator, "Set the targets", "Set the targets")
                    .intro(indicator.title())
                    .fields(
                            Field.longText(
                                    "targets",
                                    "Targets",
                                    "One a line, the date and the value: 2015-03-31 90. If a value a little worse still counts"
                                            + " as met, how much: 2015-03-31 90 2"),
                            indicator.targets().isEmpty() ? reason.mayBeEmpty() : reason)
                    .values(Values.NONE.with("targets", String.join("\n", lines)));
        }

        @Override
        public Saved save(Visit visit, Entered entered, long revision) {
            List<Indicator.Target> targets = new ArrayList<>();
            for (String line :
                    entered.text("targets").lines().filter(l -> !l.isBlank()).toList()) {
                String[] parts = line.strip().split("[\\s:=]+");
                try {
                    targets.add(new Indicator.Target(
                            LocalDate.parse(parts[0]),
                            new BigDecimal(parts[1].replace("%", "")),
                            parts.length > 2 ? Optional.of(new BigDecimal(parts[2])) : Optional.empty()));
                } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
                    entered.problem("targets", "Write each target as its date and value, such as 2015-03-31 90.");
                }
            }
            entered.check();
            return change(
                    visit,
                    revision,
                    new IndicatorChange.SetTargets(targets, entered.text("reason")),
                    "The targets are set.");
        }
    }

    private static List<Field> definition() {
        return List.of(
                Field.text("unit", "Unit", "Such as %, children or £."),
                Field.radios(
                        "betterIs",
                        "Which way is better?",
                        "",
                        List.of(
                                Option.of(BetterIs.HIGHER.name(), "Higher is better"),
                                Option.of(BetterIs.LOWER.name(), "Lower is better"),
                                Option.of(BetterIs.NEITHER.name(), "Neither"))),
                Field.text("numerator", "What is counted?", "The numerator, in words.")
                        .mayBeEmpty(),
                Field.text("denominator", "Of how many?", "The denominator, in words.")
                        .mayBeEmpty(),
                Field.text("source", "Where do the figures come from?", ""),
                Field.date("from", "From when does this definition hold?", ""));
    }

    private static IndicatorChange.Redefine redefined(Entered entered, String reason) {
        entered.required("betterIs", "Choose which way is better.");
        return new IndicatorChange.Redefine(
                entered.text("unit"),
                entered.choice("betterIs", BetterIs.class).orElse(BetterIs.NEITHER),
                entered.text("numerator"),
                entered.text("denominator"),
                entered.required("source", "Say where the figures come from."),
                entered.requiredDate("from", "Give the day from which it holds."),
                reason);
    }

    static Sheet watched(Visit visit, Indicator indicator, String title, String button) {
        long revision = visit.readNow(plan -> plan.revision("indicators", indicator.key()));
        return ReadingForm.sheet(indicator, title, button).watching("indicators", indicator.key(), revision);
    }

    static Saved change(Visit visit, long revision, IndicatorChange change, String what) {
        String key = visit.path("key");
        visit.services().indicators().change(visit.caller(), key, revision, change);
        return new Saved(Addresses.path("/indicators/", key), what);
    }
}
