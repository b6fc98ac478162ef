package org.braidplan.engine.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.engine.document.Faults;
import org.braidplan.engine.document.Words;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;

/** What a reading must be, what its value is, and how it takes the place of an earlier one. */
public final class ReadingRules {

    private static final int DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Faults faults;
    private final Indicator indicator;
    private final String by;
    private final Instant at;

    /**
     * @param by who records
     * @param at when
     */
    public ReadingRules(Faults faults, Indicator indicator, String by, Instant at) {
        this.faults = faults;
        this.indicator = indicator;
        this.by = by;
        this.at = at;
    }

    /** The period of a reading, if it is one of this indicator that has ended by a day. */
    public Optional<Period> period(String text, LocalDate today) {
        Optional<Period> period = period(text);
        if (period.filter(p -> p.to().isAfter(today)).isPresent()) {
            faults.add(
                    "period",
                    "It has not ended yet: there is no reading for "
                            + period.get().words() + " before "
                            + Words.day(period.get().to().plusDays(1)) + ".");
            return Optional.empty();
        }
        return period;
    }

    /** The period of a reading, if it is one of this indicator. */
    public Optional<Period> period(String text) {
        try {
            Period period = Period.parse(text);
            faults.date("period", period.from());
            if (period.frequency() == indicator.frequency()) {
                return Optional.of(period);
            }
            faults.add(
                    "period",
                    "This indicator is read by " + words(indicator.frequency()) + ": write a period such as "
                            + Period.of(indicator.frequency(), period.from()) + ".");
        } catch (DateTimeException e) {
            faults.add("period", e.getMessage());
        }
        return Optional.empty();
    }

    /** The reading itself, checked, as if there were none for its period. */
    public Reading fresh(NewReading asked, Period period) {
        asked.value().ifPresent(v -> faults.number("value", v));
        asked.numerator().ifPresent(v -> faults.number("numerator", v));
        asked.denominator().ifPresent(v -> faults.number("denominator", v));
        Indicator.Definition definition = definition(period);
        Optional<BigDecimal> value = asked.value().or(() -> quotient(asked, definition));
        String note = faults.optional("note", asked.note(), Faults.TEXT);
        if (value.isEmpty() && asked.numerator().isEmpty() && note.isEmpty()) {
            faults.add("note", "Give a value, or say here why there is none.");
        }
        return new Reading(
                indicator.key(),
                period,
                value,
                asked.numerator(),
                asked.denominator(),
                asked.status(),
                definition.version(),
                note,
                by,
                at,
                List.of());
    }

    /**
     * The new reading with what stood there before; the old one as it is when nothing differs.
     *
     * <p>Where a final value changes, the new one counts as revised.
     */
    public Reading revised(Reading old, Reading fresh) {
        boolean sameFigures = sameFigures(old, fresh);
        if (sameFigures && old.status() == fresh.status() && old.note().equals(fresh.note())) {
            return old;
        }
        if (!sameFigures && fresh.note().isEmpty()) {
            faults.add("note", "There is a reading for " + fresh.period() + " already. Say here why it changes.");
        }
        boolean finalChanges =
                !sameFigures && old.status() != Reading.Status.PROVISIONAL && fresh.status() == Reading.Status.FINAL;
        List<Reading.Earlier> earlier = new ArrayList<>(old.earlier());
        earlier.add(new Reading.Earlier(
                old.value(), old.numerator(), old.denominator(), old.status(), old.note(), old.by(), old.at()));
        return new Reading(
                fresh.indicator(),
                fresh.period(),
                fresh.value(),
                fresh.numerator(),
                fresh.denominator(),
                finalChanges ? Reading.Status.REVISED : fresh.status(),
                fresh.definition(),
                fresh.note(),
                fresh.by(),
                fresh.at(),
                earlier);
    }

    /** The version that holds on the last day of the period, or else the first. */
    private Indicator.Definition definition(Period period) {
        return indicator.definitions().stream()
                .filter(d -> !d.from().isAfter(period.to()))
                .reduce((earlier, later) -> later)
                .orElse(indicator.definitions().get(0));
    }

    private Optional<BigDecimal> quotient(NewReading asked, Indicator.Definition definition) {
        if (asked.numerator().isEmpty()) {
            return Optional.empty();
        }
        if (asked.denominator().isEmpty()) {
            faults.add("denominator", "Say of how many, or give the value.");
            return Optional.empty();
        }
        if (asked.denominator().get().signum() == 0) {
            faults.add("denominator", "Nothing can be divided by 0. Leave the numbers out and say so in the note.");
            return Optional.empty();
        }
        BigDecimal numerator = definition.unit().equals("%")
                ? asked.numerator().get().multiply(HUNDRED)
                : asked.numerator().get();
        BigDecimal value = numerator
                .divide(asked.denominator().get(), DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return Optional.of(value.scale() < 0 ? value.setScale(0) : value);
    }

    /** Whether two readings have the same value, numerator and denominator. */
    static boolean sameFigures(Reading one, Reading other) {
        return same(one.value(), other.value())
                && same(one.numerator(), other.numerator())
                && same(one.denominator(), other.denominator());
    }

    /** Whether two values are the same number, or are both not there. */
    static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || one.get().compareTo(other.get()) == 0);
    }

    private static String words(Frequency frequency) {
        return frequency == Frequency.AS_AT ? "date" : frequency.word().replace('-', ' ');
    }
}
