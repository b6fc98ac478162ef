package org.braidplan.whistleblowing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.braidplan.disclosure.FrequencyTable;
import org.braidplan.disclosure.SuppressedTable;
import org.braidplan.disclosure.Suppression;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.module.Measure;
import org.braidplan.page.Choices;
import org.braidplan.view.PlanView;

/**
 * How many concerns of a kind were raised in a year, of all kinds, and how many say that it was held against somebody. The kinds
 * and their sum are kept back together, so that none can be worked out from the others.
 *
 * @param line of the year's table; absent for those that are no kind
 */
record Counts(Indicator definition, Optional<Integer> line) implements Measure {

    private static final Concern.Category[] KINDS = Concern.Category.values();

    static List<Counts> all() {
        Stream<Counts> kinds = Arrays.stream(KINDS)
                .map(kind -> of(
                        "concerns-" + Choices.word(kind),
                        "Concerns raised: " + words(kind),
                        Optional.of(kind.ordinal())));
        return Stream.concat(
                        kinds,
                        Stream.of(
                                of("concerns", "Concerns raised, of all kinds", Optional.of(KINDS.length)),
                                of(
                                        "detriment",
                                        "Concerns held against whoever raised them, as they say",
                                        Optional.empty())))
                .toList();
    }

    @Override
    public String indicator() {
        return definition.key();
    }

    @Override
    public List<NewReading> readings(PlanView plan) {
        List<NewReading> readings = new ArrayList<>();
        Yearly.concerns(plan).forEach((year, concerns) -> readings.add(reading(year, told(concerns))));
        return readings;
    }

    private Optional<Long> told(List<Concern> concerns) {
        if (line.isEmpty()) {
            long count = concerns.stream().filter(Concern::detriment).count();
            return Suppression.USUAL.isSmall(count) ? Optional.empty() : Optional.of(count);
        }
        List<FrequencyTable.Row> rows = Arrays.stream(KINDS)
                .map(kind -> FrequencyTable.Row.of(
                        kind.name(),
                        concerns.stream().filter(c -> c.category() == kind).count()))
                .toList();
        SuppressedTable table = Suppression.USUAL.apply(new FrequencyTable(List.of("Concerns"), rows, false, true));
        return table.lines().get(line.get()).counts().get(0);
    }

    private static NewReading reading(Period year, Optional<Long> count) {
        return count.map(c -> new NewReading(
                        year.text(),
                        Optional.of(BigDecimal.valueOf(c)),
                        Optional.empty(),
                        Optional.empty(),
                        Reading.Status.FINAL,
                        ""))
                .orElseGet(() -> Yearly.keptBack(year));
    }

    private static Counts of(String key, String title, Optional<Integer> line) {
        return new Counts(
                Yearly.define(WhistleblowingStrand.KEY + "-" + key, title, "concerns", BetterIs.NEITHER, title, ""),
                line);
    }

    private static String words(Concern.Category kind) {
        return switch (kind) {
            case CRIME -> "a crime";
            case LEGAL_DUTY -> "a legal duty not kept";
            case DANGER -> "a danger to somebody";
            case MISCARRIAGE -> "a miscarriage of justice";
            case ENVIRONMENT -> "damage to the environment";
            case CONCEALED -> "something hidden on purpose";
            case OTHER -> "something else";
        };
    }
}
