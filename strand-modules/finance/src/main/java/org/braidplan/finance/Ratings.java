package org.braidplan.finance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
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
        Years asked = Years.of(years);
        PriorityQueue<Line> largest = new PriorityQueue<>(Line.LARGEST_FIRST.reversed());
        int listed = 0;
        for (List<Proposal> sameStart : asked.of(claims)) {
            for (Proposal proposal : sameStart) {
                Pence pence = asked.of(proposal);
                if (pence == Pence.NONE) {
                    continue;
                }
                Delivery delivery =
                        pence == proposal.whole() ? proposal.delivery() : Delivery.of(pence, proposal.agreed());
                ratings.get(delivery).add(pence);
                directorates
                        .computeIfAbsent(proposal.directorate(), name -> new Sums())
                        .add(pence);
                Line line = new Line(proposal.saving(), pence, delivery);
                if (filter.test(line)) {
                    listed++;
                    keep(largest, line);
                }
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

    /** Financial years by the calendar year in which they begin. */
    private record Years(BitSet starts) {

        static Years of(List<BudgetYear> years) {
            BitSet starts = new BitSet();
            years.forEach(year -> starts.set(year.start()));
            return new Years(starts);
        }

        /** The proposals that may have an amount in one of them. */
        Collection<List<Proposal>> of(Claims claims) {
            return starts.isEmpty() ? List.of() : claims.counting(starts.nextSetBit(0), starts.length() - 1);
        }

        /** What it comes to in these years. */
        Pence of(Proposal proposal) {
            int start = proposal.start();
            if (starts.get(start) && starts.get(start + 1) && starts.get(start + 2)) {
                return proposal.whole();
            }
            Pence sum = Pence.NONE;
            for (int nth = 0; nth < Saving.YEARS; nth++) {
                if (starts.get(start + nth)) {
                    sum = sum.plus(proposal.in(nth));
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
    public record Line(Saving saving, Pence pence, Delivery delivery) {

        static final Comparator<Line> LARGEST_FIRST = Line::byPlan;

        public Amounts amounts() {
            return pence.amounts();
        }

        private static int byPlan(Line one, Line other) {
            int larger = Pence.byPlan(other.pence, one.pence);
            return larger != 0
                    ? larger
                    : one.saving().reference().compareTo(other.saving().reference());
        }
    }
}
