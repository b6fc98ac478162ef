package org.braidplan.engine.plan;

import java.time.Instant;
import java.util.Optional;
import org.braidplan.indicator.NewReading;

/**
 * One row of {@code comparators.csv}.
 *
 * @param name of the place
 * @param by who recorded it, where the file says so
 * @param at when, where the file says so
 */
record ComparatorRow(String indicator, String name, NewReading value, Optional<String> by, Optional<Instant> at) {}
