package org.braidplan.finance;

/** Adds up what many proposals come to, exactly; it makes nothing but sums, because there can be tens of thousands of them. */
final class Sums {

    private long planned;
    private long forecast;
    private long banked;
    private Amounts large = Amounts.NONE;
    private int proposals;

    /** Adds one proposal. */
    void add(Pence pence) {
        planned = Math.addExact(planned, pence.planned());
        forecast = Math.addExact(forecast, pence.forecast());
        banked = Math.addExact(banked, pence.banked());
        large = large.plus(pence.large());
        proposals++;
    }

    Amounts amounts() {
        return new Pence(planned, forecast, banked, large).amounts();
    }

    /** How many were added. */
    int proposals() {
        return proposals;
    }
}
