package org.braidplan.finance;

import java.math.BigDecimal;
import org.braidplan.page.Components.Tone;
import org.braidplan.register.Money;

/** How sure the money of a proposal is, by its figures and not by what its owner says. */
public enum Delivery {
    BANKED("Banked", Tone.GOOD, "all that was planned is in the ledger"),
    ON_COURSE("On course", Tone.GOOD, "agreed, and all that was planned is forecast"),
    AT_RISK("At risk", Tone.WARNING, "not agreed yet, or up to a quarter less is forecast than was planned"),
    SHORT("Short", Tone.BAD, "more than a quarter less is forecast than was planned");

    private static final BigDecimal THREE = new BigDecimal(3);
    private static final BigDecimal FOUR = new BigDecimal(4);

    private final String word;
    private final Tone tone;
    private final String meaning;

    Delivery(String word, Tone tone, String meaning) {
        this.word = word;
        this.tone = tone;
        this.meaning = meaning;
    }

    /** The rating of what a proposal comes to. */
    static Delivery of(Amounts amounts, boolean agreed) {
        boolean wasPlanned = amounts.planned().amount().signum() > 0;
        Money wanted = wasPlanned ? amounts.planned() : amounts.forecast();
        if (amounts.banked().compareTo(wanted) >= 0) {
            return BANKED;
        }
        boolean less = amounts.forecast().compareTo(amounts.planned()) < 0;
        if (less && isQuarterShort(amounts)) {
            return SHORT;
        }
        return less || !agreed ? AT_RISK : ON_COURSE;
    }

    private static boolean isQuarterShort(Amounts amounts) {
        BigDecimal forecast = amounts.forecast().amount().multiply(FOUR);
        return forecast.compareTo(amounts.planned().amount().multiply(THREE)) < 0;
    }

    public String word() {
        return word;
    }

    public Tone tone() {
        return tone;
    }

    /** What it means, for a sentence. */
    public String meaning() {
        return meaning;
    }
}
