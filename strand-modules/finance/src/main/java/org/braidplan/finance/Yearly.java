package org.braidplan.finance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.braidplan.register.Money;
import org.braidplan.view.Derived;
import org.braidplan.view.PlanView;

/**
 * What all proposals come to in one financial year, in whichever programme it is.
 *
 * @param counted each saving once
 * @param again what is planned by those whose saving an earlier claim counts
 * @param oneOff of what is forecast, the part that comes once
 * @param proposals how many plan, forecast or have banked something in it
 */
record Yearly(Amounts counted, Money again, Money oneOff, int proposals) {

    static final Yearly NOTHING = new Yearly(Amounts.NONE, Money.ZERO, Money.ZERO, 0);

    /** It is made of the proposals only, so that a change to a programme or a budget year leaves it as it is. */
    private static final Derived<Map<Integer, Yearly>> ALL = Yearly::made;

    /** By the calendar year in which the financial year begins. */
    static Map<Integer, Yearly> all(PlanView plan) {
        return plan.derived(ALL);
    }

    private static Map<Integer, Yearly> made(PlanView plan) {
        Claims claims = Claims.of(plan);
        Map<Integer, Adding> adding = new HashMap<>();
        for (int nth = 0; nth < Saving.YEARS; nth++) {
            for (Map.Entry<Integer, List<Proposal>> year : claims.counting().entrySet()) {
                adding.computeIfAbsent(year.getKey() + nth, start -> new Adding())
                        .count(year.getValue(), nth);
            }
            for (Map.Entry<Integer, List<Proposal>> year : claims.again().entrySet()) {
                adding.computeIfAbsent(year.getKey() + nth, start -> new Adding())
                        .countAgain(year.getValue(), nth);
            }
        }
        Map<Integer, Yearly> all = new HashMap<>();
        adding.forEach((start, year) -> all.put(start, year.made()));
        return Map.copyOf(all);
    }

    /** Adds up one year. */
    private static final class Adding {

        private final Sums counted = new Sums();
        private final Sums again = new Sums();
        private final Sums oneOff = new Sums();

        void count(List<Proposal> proposals, int nth) {
            for (Proposal proposal : proposals) {
                Pence pence = proposal.in(nth);
                if (pence != Pence.NONE) {
                    counted.add(pence);
                    if (proposal.oneOff()) {
                        oneOff.add(pence);
                    }
                }
            }
        }

        void countAgain(List<Proposal> proposals, int nth) {
            for (Proposal proposal : proposals) {
                if (proposal.in(nth) != Pence.NONE) {
                    again.add(proposal.in(nth));
                }
            }
        }

        Yearly made() {
            return new Yearly(
                    counted.amounts(),
                    again.amounts().planned(),
                    oneOff.amounts().forecast(),
                    counted.proposals() + again.proposals());
        }
    }
}
