package org.braidplan.finance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.braidplan.register.Money;
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
     * In one pass over the proposals.
     *
     * @param years all of a programme's, or one
     * @param filter which proposals to list; all are counted
     */
    static Ratings of(PlanView plan, List<Standing.Year> years, Predicate<Line> filter) {
        Claims claims = Claims.of(plan);
        Map<Delivery, Sum> ratings = new EnumMap<>(Delivery.class);
        for (Delivery delivery : Delivery.values()) {
            ratings.put(delivery, new Sum());
        }
        Map<String, Sum> directorates = new HashMap<>();
        Sum all = new Sum();
        PriorityQueue<Line> largest = new PriorityQueue<>(Line.LARGEST_FIRST.reversed());
        int asked = 0;
        for (Saving saving : claims.live()) {
            Amounts amounts = amounts(saving, years);
            if (amounts.isNone() || !claims.counts(saving)) {
                continue;
            }
            Line line = new Line(saving, amounts, Delivery.of(amounts, saving.isAgreedOn(plan.today())));
            ratings.get(line.delivery()).add(amounts);
            directorates
                    .computeIfAbsent(saving.directorate(), name -> new Sum())
                    .add(amounts);
            all.add(amounts);
            if (filter.test(line)) {
                asked++;
                largest.add(line);
                if (largest.size() > LISTED) {
                    largest.poll();
                }
            }
        }
        List<Line> listed = new ArrayList<>(largest);
        listed.sort(Line.LARGEST_FIRST);
        return new Ratings(slices(ratings), byPlan(slices(directorates)), all.slice("All proposals"), listed, asked);
    }

    private static Amounts amounts(Saving saving, List<Standing.Year> years) {
        Amounts sum = Amounts.NONE;
        for (Standing.Year year : years) {
            int nth = year.budget().year().from().getYear() - saving.startOf(0);
            if (nth >= 0 && nth < Saving.YEARS) {
                sum = sum.plus(saving.amounts(nth, year.timing()));
            }
        }
        return sum;
    }

    private static <T> List<Slice<T>> slices(Map<T, Sum> sums) {
        List<Slice<T>> slices = new ArrayList<>();
        sums.forEach((key, sum) -> slices.add(sum.slice(key)));
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

        static final Comparator<Line> LARGEST_FIRST = Comparator.comparing(
                        (Line line) -> line.amounts().planned())
                .reversed()
                .thenComparing(line -> line.saving().reference());
    }

    private static final class Sum {

        private Money planned = Money.ZERO;
        private Money forecast = Money.ZERO;
        private Money banked = Money.ZERO;
        private int proposals;

        void add(Amounts more) {
            planned = planned.plus(more.planned());
            forecast = forecast.plus(more.forecast());
            banked = banked.plus(more.banked());
            proposals++;
        }

        <T> Slice<T> slice(T key) {
            return new Slice<>(key, new Amounts(planned, forecast, banked), proposals);
        }
    }
}
