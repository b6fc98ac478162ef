package org.braidplan.partnerships;

import java.util.HashMap;
import java.util.Map;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** Which partner in which forum. */
record Seat(String forum, String partner) {

    /** The seats by the forum and partner whose they are. */
    static Map<Seat, Stored<Membership>> all(PlanView plan) {
        Map<Seat, Stored<Membership>> seats = new HashMap<>();
        for (Stored<Membership> stored : plan.records(Membership.class)) {
            seats.put(new Seat(stored.value().forum(), stored.value().partner()), stored);
        }
        return seats;
    }
}
