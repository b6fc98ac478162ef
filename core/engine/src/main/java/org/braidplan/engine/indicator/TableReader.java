package org.braidplan.engine.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.braidplan.engine.document.Faults;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.ReadingMapping;
import org.braidplan.indicator.ReadingReport;
import org.braidplan.indicator.ReadingTable;

/** What the rows of a table say by a mapping, before it is compared with what stands there. */
final class TableReader {

    private static final int MOST_EXAMPLES = 200;

    private final ReadingMapping mapping;
    private final TableColumns columns;
    private final Function<String, Optional<Indicator>> indicators;
    private final Map<String, Optional<Indicator>> named = new HashMap<>();
    private final Map<String, Optional<ForeignPeriod>> periods = new HashMap<>();
    private final Map<String, ReadingReport.Understood> understood = new LinkedHashMap<>();
    private final List<ReadingReport.Rounded> rounded = new ArrayList<>();

    /**
     * What one row says.
     *
     * @param own whether it is a reading; else it is a value of the comparator of this name
     */
    record Entry(Indicator indicator, boolean own, String series, Period period, NewReading reading) {}

    /** @param indicators by what a table may call them */
    TableReader(ReadingMapping mapping, TableColumns columns, Function<String, Optional<Indicator>> indicators) {
        this.mapping = mapping;
        this.columns = columns;
        this.indicators = indicators;
    }

    /** What a row says; nothing when the faults say why not. */
    Optional<Entry> read(ReadingTable.Row row, Faults faults) {
        Optional<Indicator> indicator = indicator(row, faults);
        String series = row.cell(columns.series());
        boolean own =
                columns.series() < 0 || series.equalsIgnoreCase(mapping.own().strip());
        if (!own && (series.isBlank() || series.length() > Faults.TITLE)) {
            faults.add("series", "It does not say in at most " + Faults.TITLE + " characters whose figure it is.");
        }
        if (indicator.isEmpty() || !faults.isEmpty()) {
            return Optional.empty();
        }
        Optional<ForeignPeriod> period = period(row, indicator.get(), faults);
        Optional<NewReading> reading = period.flatMap(p -> reading(row, p, faults));
        return reading.map(r ->
                new Entry(indicator.get(), own, series, period.orElseThrow().period(), r));
    }

    List<ReadingReport.Understood> understood() {
        return List.copyOf(understood.values());
    }

    List<ReadingReport.Rounded> rounded() {
        return rounded;
    }

    private Optional<Indicator> indicator(ReadingTable.Row row, Faults faults) {
        String name = columns.indicator() < 0 ? mapping.only().strip() : row.cell(columns.indicator());
        Optional<Indicator> indicator = named.computeIfAbsent(name, indicators);
        if (indicator.isEmpty()) {
            faults.add("indicator", "There is no indicator \"" + shortened(name) + "\". Define it first.");
        }
        return indicator;
    }

    private Optional<ForeignPeriod> period(ReadingTable.Row row, Indicator indicator, Faults faults) {
        String written = row.cell(columns.period());
        Optional<ForeignPeriod> period = periods.computeIfAbsent(
                indicator.frequency() + " " + written,
                text -> ForeignPeriod.parse(written, indicator.frequency(), mapping.years()));
        if (period.isEmpty()) {
            faults.add(
                    "period",
                    "\"" + shortened(written) + "\" is not a period of an indicator that is read by "
                            + indicator.frequency().word().replace('-', ' ') + ".");
        } else if (!period.get().period().text().equals(written) && understood.size() < MOST_EXAMPLES) {
            understood.putIfAbsent(
                    indicator.frequency() + " " + written,
                    new ReadingReport.Understood(written, period.get().period()));
        }
        return period;
    }

    private Optional<NewReading> reading(ReadingTable.Row row, ForeignPeriod period, Faults faults) {
        Optional<ForeignValue> value = value(row, columns.value(), "value", faults);
        Optional<ForeignValue> numerator = value(row, columns.numerator(), "numerator", faults);
        Optional<ForeignValue> denominator = value(row, columns.denominator(), "denominator", faults);
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        boolean counted = number(numerator).isPresent() && number(denominator).isPresent();
        Optional<String> missing = number(value).isPresent() || (value.isEmpty() && counted)
                ? Optional.empty()
                : value.or(() -> numerator.filter(n -> n.value().isEmpty()).or(() -> denominator))
                        .map(ForeignValue::missing);
        return Optional.of(new NewReading(
                period.period().text(),
                number(value),
                missing.isEmpty() ? number(numerator) : Optional.empty(),
                missing.isEmpty() ? number(denominator) : Optional.empty(),
                period.status().orElse(mapping.status()),
                note(row, missing, period.mark())));
    }

    private String note(ReadingTable.Row row, Optional<String> missing, String mark) {
        List<String> parts = new ArrayList<>();
        parts.add(row.cell(columns.note()));
        missing.ifPresent(parts::add);
        if (!mark.isEmpty()) {
            parts.add("Marked " + mark + " in the source.");
        }
        if (missing.isPresent() && !mapping.source().isBlank()) {
            parts.add("Source: " + mapping.source().strip() + ".");
        }
        parts.removeIf(String::isBlank);
        return String.join(" ", parts);
    }

    private Optional<ForeignValue> value(ReadingTable.Row row, int column, String field, Faults faults) {
        if (column < 0) {
            return Optional.empty();
        }
        String cell = row.cell(column);
        Optional<ForeignValue> value = ForeignValue.parse(cell);
        if (value.isEmpty()) {
            faults.add(field, "\"" + shortened(cell) + "\" is not a number.");
        }
        value.filter(ForeignValue::rounded)
                .ifPresent(v -> rounded.add(
                        new ReadingReport.Rounded(row.line(), cell, v.value().orElseThrow())));
        return value;
    }

    private static Optional<BigDecimal> number(Optional<ForeignValue> value) {
        return value.flatMap(ForeignValue::value);
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "\u2026" : text;
    }

    /** What a table may call an indicator: its key, its title, or a text of which the key is made. */
    static Function<String, Optional<Indicator>> finder(List<Indicator> all) {
        Map<String, Indicator> byKey = new HashMap<>();
        Map<String, Optional<Indicator>> byTitle = new HashMap<>();
        for (Indicator indicator : all) {
            byKey.put(indicator.key(), indicator);
            byTitle.merge(plain(indicator.title()), Optional.of(indicator), (one, other) -> Optional.empty());
        }
        return name -> Optional.ofNullable(byKey.get(name))
                .or(() -> byTitle.getOrDefault(plain(name), Optional.empty()))
                .or(() -> Optional.ofNullable(byKey.get(plain(name).replace(' ', '-'))));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}%£]+", " ")
                .strip();
    }
}
