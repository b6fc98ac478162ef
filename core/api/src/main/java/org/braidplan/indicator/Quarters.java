package org.braidplan.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what happened by calendar quarter, and makes readings of the quarters that are over on a day. */
public final class Quarters {

    /** A first day typed wrong by centuries should not become thousands of quarters in which nothing happened. */
    private static final int LONGEST = 40;

    private final int current;
    private final TreeMap<Integer, List<Long>> values = new TreeMap<>();

    /** Nothing has happened yet; quarters that begin after this day, and the one that it lies in, are not over. */
    public Quarters(LocalDate today) {
        this.current = number(today);
    }

    /** Counts one thing in the quarter of a day, as part of the whole or not. */
    public void count(LocalDate day, boolean part) {
        add(day, part ? 1 : 0);
    }

    /** Adds a value in the quarter of a day. */
    public void add(LocalDate day, long value) {
        values.computeIfAbsent(number(day), n -> new ArrayList<>()).add(value);
    }

    /** The part of the whole in each quarter that has one. */
    public List<NewReading> shares() {
        List<NewReading> readings = new ArrayList<>();
        over().forEach((n, all) -> readings.add(NewReading.of(quarter(n), new Share(sum(all), all.size()))));
        return readings;
    }

    /** The middle value of each quarter that has one; of two in the middle, their mean. */
    public List<NewReading> medians() {
        List<NewReading> readings = new ArrayList<>();
        over().forEach((n, all) -> readings.add(NewReading.of(quarter(n), median(all))));
        return readings;
    }

    /** The part in every quarter from the first that is known of, at most ten years of them; none is nought. */
    public List<NewReading> numbers() {
        List<NewReading> readings = new ArrayList<>();
        if (!over().isEmpty()) {
            for (int n : since(values.firstKey())) {
                readings.add(NewReading.of(quarter(n), BigDecimal.valueOf(sum(values.getOrDefault(n, List.of())))));
            }
        }
        return readings;
    }

    /** The quarters that are over since a day, at most ten years of them. */
    public static List<Period> since(LocalDate first, LocalDate today) {
        return new Quarters(today)
                .since(number(first)).stream().map(Quarters::quarter).toList();
    }

    private List<Integer> since(int first) {
        List<Integer> numbers = new ArrayList<>();
        for (int n = Math.max(first, current - LONGEST); n < current; n++) {
            numbers.add(n);
        }
        return numbers;
    }

    private Map<Integer, List<Long>> over() {
        return values.headMap(current, false);
    }

    private static long sum(List<Long> all) {
        return all.stream().mapToLong(Long::longValue).sum();
    }

    private static BigDecimal median(List<Long> all) {
        List<Long> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        BigDecimal upper = BigDecimal.valueOf(sorted.get(middle));
        if (sorted.size() % 2 == 1) {
            return upper;
        }
        return upper.add(BigDecimal.valueOf(sorted.get(middle - 1))).divide(BigDecimal.valueOf(2));
    }

    private static int number(LocalDate day) {
        return day.getYear() * 4 + (day.getMonthValue() - 1) / 3;
    }

    private static Period quarter(int number) {
        return Period.of(
                Frequency.QUARTER, LocalDate.of(Math.floorDiv(number, 4), Math.floorMod(number, 4) * 3 + 1, 1));
    }
}
