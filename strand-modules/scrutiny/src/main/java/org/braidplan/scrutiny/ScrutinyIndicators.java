package org.braidplan.scrutiny;

import java.time.LocalDate;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Indicator.Definition;

/** What this strand measures, as first defined; all of it is worked out from its registers. */
final class ScrutinyIndicators {

    /** The year in which the plan was framed. */
    private static final LocalDate FROM = LocalDate.of(2014, 4, 1);

    static final Indicator ANSWERED_IN_TIME = indicator(
            "scrutiny-answered-in-two-months",
            "Recommendations answered in two months",
            "%",
            BetterIs.HIGHER,
            "Of these, answered by the last day of the two months",
            "Recommendations whose two months for an answer ended in the quarter",
            "Worked out from the register of recommendations, once the quarter is over");

    static final Indicator ACCEPTED = indicator(
            "scrutiny-recommendations-accepted",
            "Recommendations accepted",
            "%",
            BetterIs.HIGHER,
            "Of these, accepted as a whole",
            "Recommendations answered in the quarter, whatever the answer",
            "Worked out from the register of recommendations, once the quarter is over");

    static final Indicator IMPLEMENTED = indicator(
            "scrutiny-recommendations-implemented",
            "Accepted recommendations implemented on time",
            "%",
            BetterIs.HIGHER,
            "Of these, implemented by then, with evidence",
            "Recommendations accepted as a whole or in part that were due to be done in the quarter;"
                    + " without a promised day, a year after the answer",
            "Worked out from the register of recommendations, once the quarter is over");

    static final Indicator LOOKED_AT = indicator(
            "scrutiny-looked-at-before-decision",
            "Key decisions that scrutiny looked at first",
            "%",
            BetterIs.HIGHER,
            "Of these, discussed by a scrutiny committee on or before the day",
            "Key decisions taken in the quarter",
            "Worked out from the forward plan, once the quarter is over");

    static final Indicator NOTICE = indicator(
            "scrutiny-key-decisions-with-notice",
            "Key decisions with 28 days' notice",
            "%",
            BetterIs.HIGHER,
            "Of these, published at least 28 clear days before; an exception, lawful or not, is not"
                    + " counted as notice",
            "Key decisions taken in the quarter",
            "Worked out from the forward plan, once the quarter is over");

    static final Indicator REQUESTED = indicator(
            "scrutiny-call-ins-requested",
            "Call-ins requested",
            "call-ins",
            BetterIs.NEITHER,
            "Call-ins requested in the quarter, valid or not",
            "",
            "Worked out from the register of call-ins, once the quarter is over");

    static final Indicator UPHELD = indicator(
            "scrutiny-call-ins-upheld",
            "Call-ins upheld",
            "call-ins",
            BetterIs.NEITHER,
            "Call-ins that the committee upheld in the quarter",
            "",
            "Worked out from the register of call-ins, once the quarter is over");

    private ScrutinyIndicators() {}

    static Indicator[] all() {
        return new Indicator[] {ANSWERED_IN_TIME, ACCEPTED, IMPLEMENTED, LOOKED_AT, NOTICE, REQUESTED, UPHELD};
    }

    private static Indicator indicator(
            String key,
            String title,
            String unit,
            BetterIs betterIs,
            String numerator,
            String denominator,
            String source) {
        return Indicator.ofModule(
                ScrutinyStrand.KEY,
                key,
                title,
                Frequency.QUARTER,
                Definition.first(unit, betterIs, numerator, denominator, source, FROM));
    }
}
