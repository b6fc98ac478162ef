package org.braidplan.testkit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.braidplan.indicator.Period;
import org.braidplan.register.FieldKind;
import org.braidplan.register.RegisterSchema;
import org.braidplan.register.RegisterSchema.Field;
import org.braidplan.register.SelfChecking;

/** Gives copies of a record keys of their own, moving its dates along with a key of time. */
final class Renamed {

    /** Records by period or date spread over these years and no further: nobody plans for the year 5000. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2100;

    private final RegisterSchema schema;
    private final RecordParts parts;

    Renamed(RegisterSchema schema) {
        this.schema = schema;
        this.parts = new RecordParts(schema.type().orElseThrow());
    }

    /** Copy number {@code i} of a record, unless its key has no room for it or the record's own rules refuse it. */
    Optional<Record> copy(Record sample, int i) {
        Map<String, Object> values = parts.of(sample);
        if (!rename(values, i)) {
            return Optional.empty();
        }
        try {
            Record made = parts.made(values);
            boolean refused = made instanceof SelfChecking checking
                    && !checking.problems().isEmpty();
            return refused ? Optional.empty() : Optional.of(made);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The key, as the platform makes it of texts, periods and dates. */
    String key(Record value) {
        Map<String, Object> values = parts.of(value);
        return schema.keyFields().stream()
                .map(field -> values.get(field.name()).toString().replace('/', '_'))
                .collect(Collectors.joining("~"));
    }

    private boolean rename(Map<String, Object> values, int i) {
        int left = i;
        for (Field field : schema.keyFields()) {
            if (values.get(field.name()) instanceof Enum<?> choice) {
                Object[] choices = choice.getDeclaringClass().getEnumConstants();
                values.put(field.name(), choices[left % choices.length]);
                left /= choices.length;
            }
        }
        for (Field field : schema.keyFields()) {
            Object value = values.get(field.name());
            if (value instanceof String text) {
                values.put(field.name(), numbered(field, text, left));
                return true;
            }
            if (value instanceof Integer number) {
                values.put(field.name(), number + left);
                return true;
            }
            if (value instanceof Long number) {
                values.put(field.name(), number + left);
                return true;
            }
        }
        return left == 0 || moved(values, left);
    }

    private static String numbered(Field field, String text, int i) {
        if (i == 0) {
            return text;
        }
        int longest = field.atMost().map(Number::intValue).orElse(100);
        String end = "-" + i;
        return text.substring(0, Math.max(0, Math.min(text.length(), longest - end.length()))) + end;
    }

    /** Moves the periods and dates of a record together, in turn to later and to earlier years. */
    private boolean moved(Map<String, Object> values, int i) {
        int steps = i % 2 == 0 ? -i / 2 : (i + 1) / 2;
        List<Field> times = schema.keyFields().stream()
                .filter(f -> f.kind() == FieldKind.PERIOD || f.kind() == FieldKind.DATE)
                .sorted((a, b) -> b.kind().compareTo(a.kind()))
                .toList();
        if (times.isEmpty()) {
            return false;
        }
        Object lead = values.get(times.get(0).name());
        LocalDate from = lead instanceof Period period ? period.from() : (LocalDate) lead;
        LocalDate to = lead instanceof Period period ? start(period, steps) : from.plusDays(steps);
        if (to.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR) {
            return false;
        }
        long days = ChronoUnit.DAYS.between(from, to);
        values.replaceAll((name, value) -> RecordParts.changed(value, one -> {
            if (one instanceof LocalDate day) {
                return day.plusDays(days);
            }
            return one instanceof Period period ? moved(period, lead, steps, days) : one;
        }));
        return true;
    }

    private static Period moved(Period period, Object lead, int steps, long days) {
        boolean alike = lead instanceof Period other && other.frequency() == period.frequency();
        return Period.of(
                period.frequency(), alike ? start(period, steps) : period.from().plusDays(days));
    }

    /** The first day of the period so many steps away. */
    private static LocalDate start(Period period, int steps) {
        LocalDate from = period.from();
        return switch (period.frequency()) {
            case DAY, AS_AT -> from.plusDays(steps);
            case WEEK -> from.plusWeeks(steps);
            case MONTH -> from.plusMonths(steps);
            case QUARTER -> from.plusMonths(3L * steps);
            case HALF -> from.plusMonths(6L * steps);
            case YEAR, FINANCIAL_YEAR, ACADEMIC_YEAR -> from.plusYears(steps);
        };
    }
}
