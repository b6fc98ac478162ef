package org.braidplan.scrutiny;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Share;

/** Counts by calendar quarter, of the quarters that are over on a day. */
final class Quarters {

    /** A first day typed wrong by centuries should not become thousands of quarters in which nothing happened. */
    private static final int LONGEST = 40;

    private final LocalDate today;
    private final TreeMap<Integer, long[]> counts = new TreeMap<>();

    Quarters(LocalDate today) {
        this.today = today;
    }

    /** Counts one thing in the quarter of a day, as part of the whole or not. */
    void count(LocalDate day, boolean part) {
        long[] counted = counts.computeIfAbsent(number(day), n -> new long[2]);
        counted[0] += part ? 1 : 0;
        counted[1]++;
    }

    /** The part of the whole in each quarter that has one. */
    List<NewReading> shares() {
        List<NewReading> readings = new ArrayList<>();
        for (Map.Entry<Integer, long[]> entry : over().entrySet()) {
            long[] counted = entry.getValue();
            readings.add(NewReading.of(quarter(entry.getKey()), new Share(counted[0], counted[1])));
        }
        return readings;
    }

    /** The part in every quarter from the first that is known of, at most ten years of them; none is nought. */
    List<NewReading> numbers() {
        List<NewReading> readings = new ArrayList<>();
        if (!over().isEmpty()) {
            int last = number(today) - 1;
            for (int n = Math.max(counts.firstKey(), last - LONGEST + 1); n <= last; n++) {
                long[] counted = counts.getOrDefault(n, new long[2]);
                readings.add(NewReading.of(quarter(n), BigDecimal.valueOf(counted[0])));
            }
        }
        return readings;
    }

    private Map<Integer, long[]> over() {
        return counts.headMap(number(today), false);
    }

    private static int number(LocalDate day) {
        return day.getYear() * 4 + (day.getMonthValue() - 1) / 3;
    }

    private static Period quarter(int number) {
        return Period.of(
                Frequency.QUARTER, LocalDate.of(Math.floorDiv(number, 4), Math.floorMod(number, 4) * 3 + 1, 1));
    }
}
