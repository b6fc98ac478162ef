package org.braidplan.engine.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Reading;

/**
 * One row of {@code readings.csv}.
 *
 * @param by who recorded it, where the file says so
 * @param at when, where the file says so
 * @param definition the version that it follows, where the file says so
 * @param earlier what stood there before, oldest first
 */
record ReadingRow(
        String indicator,
        NewReading reading,
        Optional<String> by,
        Optional<Instant> at,
        Optional<Integer> definition,
        List<Reading.Earlier> earlier) {

    ReadingRow {
        earlier = List.copyOf(earlier);
    }

    ReadingRow with(List<Reading.Earlier> before) {
        return new ReadingRow(indicator, reading, by, at, definition, before);
    }
}
