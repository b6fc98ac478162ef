package org.braidplan.finance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.braidplan.finance.BudgetYear.Timing;
import org.braidplan.view.PlanView;

/**
 * The money of a programme's proposals, or of one of its years, by how sure it is and by directorate; each saving counts once.
 *
 * @param byDelivery a slice for each rating, also where it is nothing
 * @param byDirectorate the largest plan first
 * @param all what all slices come to
 * @param largest the proposals asked for that plan most, the largest first
 * @param asked how many proposals were asked for in all
 */
public record Ratings(
        List<Slice<Delivery>> byDelivery,
        List<Slice<String>> byDirectorate,
        Slice<String> all,
        List<Line> largest,
        int asked) {

    /** How many proposals are listed. */
    static final int LISTED = 25;

    public Ratings {
        byDelivery = List.copyOf(byDelivery);
        byDirectorate = List.copyOf(byDirectorate);
        largest = List.copyOf(largest);
    }

    /**
     * In one pass over the proposals of these years.
     *
     * @param years all of a programme's, or one
     * @param filter which proposals to list; all are counted
     */
    static Ratings of(PlanView plan, List<BudgetYear> years, Predicate<Line> filter) {
        Claims claims = Claims.of(plan);
        Map<Delivery, Sums> ratings = new EnumMap<>(Delivery.class);
        for (Delivery delivery : Delivery.values()) {
            ratings.put(delivery, new Sums());
        }
        Map<String, Sums> directorates = new HashMap<>();
        Years asked = Years.of(years, plan.today());
        PriorityQueue<Line> largest = new PriorityQueue<>(Line.LARGEST_FIRST.reversed());
        int listed = 0;
        for (Saving saving : asked.of(claims)) {
            Amounts amounts = asked.amounts(saving);
            if (amounts == Amounts.NONE) {
                continue;
            }
            Line line = new Line(saving, amounts, Delivery.of(amounts, saving.isAgreedOn(plan.today())));
            ratings.get(line.delivery()).add(amounts);
            directorates
                    .computeIfAbsent(saving.directorate(), name -> new Sums())
                    .add(amounts);
            if (filter.test(line)) {
                listed++;
                keep(largest, line);
            }
        }
        List<Line> lines = new ArrayList<>(largest);
        lines.sort(Line.LARGEST_FIRST);
        List<Slice<Delivery>> byDelivery = slices(ratings);
        return new Ratings(byDelivery, byPlan(slices(directorates)), all(byDelivery), lines, listed);
    }

    private static void keep(PriorityQueue<Line> largest, Line line) {
        if (largest.size() < LISTED) {
            largest.add(line);
        } else if (Line.LARGEST_FIRST.compare(line, largest.peek()) < 0) {
            largest.poll();
            largest.add(line);
        }
    }

    private static Slice<String> all(List<Slice<Delivery>> slices) {
        return new Slice<>(
                "All proposals",
                slices.stream().map(Slice::amounts).reduce(Amounts.NONE, Amounts::plus),
                slices.stream().mapToInt(Slice::proposals).sum());
    }

    /** Financial years by the calendar year in which they begin, and how each stands against a day. */
    private record Years(int[] starts, Timing[] timings) {

        static Years of(List<BudgetYear> years, LocalDate today) {
            return new Years(
                    years.stream().mapToInt(BudgetYear::start).toArray(),
                    years.stream().map(year -> Timing.of(year.year(), today)).toArray(Timing[]::new));
        }

        /** The proposals that may have an amount in one of them. */
        List<Saving> of(Claims claims) {
            return starts.length == 0
                    ? List.of()
                    : claims.counting(
                                    IntStream.of(starts).min().getAsInt(),
                                    IntStream.of(starts).max().getAsInt())
                            .toList();
        }

        Amounts amounts(Saving saving) {
            Amounts sum = Amounts.NONE;
            int first = saving.startOf(0);
            for (int i = 0; i < starts.length; i++) {
                int nth = starts[i] - first;
                if (nth >= 0 && nth < Saving.YEARS) {
                    sum = sum.plus(saving.amounts(nth, timings[i]));
                }
            }
            return sum;
        }
    }

    private static <T> List<Slice<T>> slices(Map<T, Sums> sums) {
        List<Slice<T>> slices = new ArrayList<>();
        sums.forEach((key, sum) -> slices.add(new Slice<>(key, sum.amounts(), sum.proposals())));
        return slices;
    }

    private static List<Slice<String>> byPlan(List<Slice<String>> slices) {
        Comparator<Slice<String>> byPlan =
                Comparator.comparing(slice -> slice.amounts().planned());
        slices.sort(Collections.reverseOrder(byPlan).thenComparing(Slice::key));
        return slices;
    }

    /** What some proposals come to, and how many they are. */
    public record Slice<T>(T key, Amounts amounts, int proposals) {}

    /** One proposal, with what it comes to in the years that are looked at. */
    public record Line(Saving saving, Amounts amounts, Delivery delivery) {

        static final Comparator<Line> LARGEST_FIRST = Line::byPlan;

        private static int byPlan(Line one, Line other) {
            int larger = other.amounts().planned().compareTo(one.amounts().planned());
            return larger != 0
                    ? larger
                    : one.saving().reference().compareTo(other.saving().reference());
        }
    }
}
