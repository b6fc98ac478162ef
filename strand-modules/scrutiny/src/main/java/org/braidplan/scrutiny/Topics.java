package org.braidplan.scrutiny;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.calendar.Days;
import org.braidplan.scrutiny.WorkItem.Kind;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** Topics to which scrutiny said that it would come back, and whether it did. */
final class Topics {

    private final List<Return> returns;

    private Topics(List<Return> returns) {
        this.returns = returns;
    }

    /** One pass for what follows up, one for what is followed up. */
    static Topics of(PlanView plan) {
        LocalDate today = plan.today();
        List<Stored<WorkItem>> items = plan.records(WorkItem.class);
        Map<String, LocalDate> next = new HashMap<>();
        for (Stored<WorkItem> stored : items) {
            WorkItem item = stored.value();
            if (item.followsUp().isPresent() && !item.isTakenOff()) {
                next.merge(item.followsUp().get(), item.meetingOn(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        List<Return> returns = new ArrayList<>();
        for (Stored<WorkItem> stored : items) {
            WorkItem item = stored.value();
            if (item.isHeldBy(today)) {
                due(item)
                        .ifPresent(
                                by -> returns.add(new Return(stored, by, Optional.ofNullable(next.get(stored.key())))));
            }
        }
        return new Topics(returns);
    }

    /** The day that was said; a review without one comes back after a year. */
    private static Optional<LocalDate> due(WorkItem item) {
        return item.lookAgainBy()
                .or(() -> item.kind() == Kind.REVIEW
                        ? Optional.of(item.meetingOn().plusYears(1))
                        : Optional.empty());
    }

    /** All of them, by reference. */
    List<Return> all() {
        return returns;
    }

    /**
     * One topic that is to come back.
     *
     * @param by the last day for it
     * @param next the first meeting at which it is on again; absent while there is none
     */
    record Return(Stored<WorkItem> stored, LocalDate by, Optional<LocalDate> next) {

        boolean isBackBy(LocalDate today) {
            return Days.isBy(next, today);
        }

        boolean isOverdue(LocalDate today) {
            return !isBackBy(today) && today.isAfter(by);
        }
    }
}
