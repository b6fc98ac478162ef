package org.braidplan.partnerships;

import java.util.HashMap;
import java.util.Map;
import org.braidplan.view.Derived;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** What partners and forums are called, by reference; whatever is not there is called by its reference. */
record Names(Map<String, String> partners, Map<String, String> forums) {

    private static final Derived<Names> ALL = Names::made;

    static Names of(PlanView plan) {
        return plan.derived(ALL);
    }

    private static Names made(PlanView plan) {
        Map<String, String> partners = new HashMap<>();
        for (Stored<Partner> stored : plan.records(Partner.class)) {
            partners.put(stored.value().reference(), stored.value().name());
        }
        Map<String, String> forums = new HashMap<>();
        for (Stored<Forum> stored : plan.records(Forum.class)) {
            forums.put(stored.value().reference(), stored.value().name());
        }
        return new Names(partners, forums);
    }

    String partner(String reference) {
        return partners.getOrDefault(reference, reference);
    }

    String forum(String reference) {
        return forums.getOrDefault(reference, reference);
    }
}
