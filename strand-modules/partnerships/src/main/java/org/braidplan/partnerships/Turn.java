package org.braidplan.partnerships;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * One partner at one meeting that was held, or not at it.
 *
 * @param agreed how senior whoever comes has to be; absent where the partner has no seat in the forum
 */
record Turn(Attendance attendance, Meeting meeting, Optional<Seniority> agreed) {

    static final Comparator<Turn> NEWEST = Comparator.comparing(
                    (Turn turn) -> turn.meeting().heldOn())
            .thenComparing(turn -> turn.meeting().reference())
            .reversed();

    /** All that is known of, in no order. */
    static List<Turn> all(PlanView plan, Map<Seat, Stored<Membership>> seats) {
        Map<String, Meeting> held = new HashMap<>();
        for (Stored<Meeting> stored : plan.records(Meeting.class)) {
            if (stored.value().isHeldBy(plan.today())) {
                held.put(stored.value().reference(), stored.value());
            }
        }
        List<Turn> turns = new ArrayList<>();
        for (Stored<Attendance> stored : plan.records(Attendance.class)) {
            Attendance attendance = stored.value();
            Meeting meeting = held.get(attendance.meeting());
            if (meeting != null) {
                Optional<Seniority> agreed = Optional.ofNullable(
                                seats.get(new Seat(meeting.forum(), attendance.partner())))
                        .map(seat -> seat.value().seniority());
                turns.add(new Turn(attendance, meeting, agreed));
            }
        }
        return turns;
    }

    Seat seat() {
        return new Seat(meeting.forum(), attendance.partner());
    }

    boolean isPresent() {
        return attendance.isPresent();
    }

    /** Whether somebody came who should have been more senior, or less: nothing is known without an agreed level. */
    boolean isMeasured() {
        return isPresent() && agreed.isPresent();
    }

    boolean isSeniorEnough() {
        return isMeasured() && attendance.seniority().orElseThrow().reaches(agreed.orElseThrow());
    }
}
