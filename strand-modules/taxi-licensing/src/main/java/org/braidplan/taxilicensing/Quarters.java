package org.braidplan.taxilicensing;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.BiFunction;
import org.braidplan.indicator.Period;

/** Calendar quarters counted on from the year 0, because a period for each of 20,000 records would cost more than the page. */
final class Quarters {

    private Quarters() {}

    /** The number of the quarter in which a day lies. */
    static int number(LocalDate day) {
        return day.getYear() * 4 + day.get(IsoFields.QUARTER_OF_YEAR) - 1;
    }

    /** What was gathered for the newest quarters, at most so many, oldest first. */
    static <S, T> List<T> last(NavigableMap<Integer, S> sums, int most, BiFunction<Period, S, T> made) {
        List<T> some = new ArrayList<>();
        for (Map.Entry<Integer, S> sum : sums.descendingMap().entrySet()) {
            if (some.size() == most) {
                break;
            }
            some.add(made.apply(period(sum.getKey()), sum.getValue()));
        }
        Collections.reverse(some);
        return some;
    }

    private static Period period(int number) {
        return Period.parse(
                String.format(Locale.ROOT, "%04d-Q%d", Math.floorDiv(number, 4), Math.floorMod(number, 4) + 1));
    }
}
