package org.braidplan.safeguarding;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.braidplan.indicator.Period;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** The rows of the last period that is over and has any: what is so now, as far as anybody has said. */
final class Latest {

    private Latest() {}

    static <T extends Record> List<Stored<T>> of(PlanView plan, Class<T> type, Function<T, Period> period) {
        List<Stored<T>> rows = plan.records(type);
        Optional<Period> last = rows.stream()
                .map(stored -> period.apply(stored.value()))
                .filter(p -> p.to().isBefore(plan.today()))
                .max(Period::compareTo);
        return rows.stream()
                .filter(stored ->
                        last.filter(period.apply(stored.value())::equals).isPresent())
                .toList();
    }
}
