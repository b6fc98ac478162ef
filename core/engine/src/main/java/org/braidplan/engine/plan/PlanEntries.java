package org.braidplan.engine.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.action.Action;
import org.braidplan.indicator.Indicator;
import org.braidplan.plan.Plan;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Review;
import org.braidplan.plan.Strand;

/**
 * What plan files say, as records.
 *
 * @param readings in the order of the file
 * @param registers the bytes of the files of registers, by path
 */
record PlanEntries(
        Optional<Plan> plan,
        List<Entry<Strand>> strands,
        List<Entry<Review>> reviews,
        List<Entry<Recommendation>> recommendations,
        List<Entry<Action>> actions,
        List<Entry<Indicator>> indicators,
        List<Entry<ReadingRow>> readings,
        List<Entry<ComparatorRow>> comparators,
        Map<String, byte[]> registers) {

    /**
     * One entry of a file.
     *
     * @param place the file and the entry's place in it, ending in a space, as faults name it
     * @param added the day on which it came into the plan, where the file says so
     */
    record Entry<T>(String place, T value, Optional<LocalDate> added) {

        <R> Entry<R> with(R other) {
            return new Entry<>(place, other, added);
        }
    }
}
