package org.braidplan.finance;

import java.time.LocalDate;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Indicator.Definition;

/** What this strand measures, as first defined; all of it is worked out from its registers. */
final class FinanceIndicators {

    /** The year in which the plan was framed. */
    private static final LocalDate FROM = LocalDate.of(2014, 4, 1);

    static final Indicator DELIVERED = indicator(
            "finance-savings-delivered",
            "Savings delivered",
            "£",
            BetterIs.HIGHER,
            Frequency.FINANCIAL_YEAR,
            "New savings of the year that are banked, each saving counted once",
            "",
            "Worked out from the registers of savings and budget years, once the year is over");

    static final Indicator DELIVERED_SHARE = indicator(
            "finance-savings-delivered-share",
            "Savings delivered of the year's target",
            "%",
            BetterIs.HIGHER,
            Frequency.FINANCIAL_YEAR,
            "New savings of the year that are banked, each saving counted once",
            "The year's savings target, without what earlier years left open",
            "Worked out from the registers of savings and budget years, once the year is over");

    static final Indicator GAP = indicator(
            "finance-gap-to-target",
            "Gap to the savings target",
            "£",
            BetterIs.LOWER,
            Frequency.FINANCIAL_YEAR,
            "What the year had to find, with what earlier years of the programme left open, less what is banked",
            "",
            "Worked out from the registers of savings, budget years and pressures, once the year is over");

    static final Indicator VARIANCE = indicator(
            "finance-in-year-variance",
            "In-year variance",
            "£",
            BetterIs.LOWER,
            Frequency.MONTH,
            "Forecast outturn of the financial year less its net revenue budget; above nothing is an overspend",
            "",
            "Worked out from the registers of budget monitoring and budget years, once the month is over");

    static final Indicator RESERVE_RATIO = indicator(
            "finance-general-reserve-ratio",
            "General reserve against the net revenue budget",
            "%",
            BetterIs.HIGHER,
            Frequency.FINANCIAL_YEAR,
            "General reserves on the year's last day",
            "Net revenue budget of the year",
            "Worked out from the registers of reserves and budget years, once the year is over");

    private FinanceIndicators() {}

    static Indicator[] all() {
        return new Indicator[] {DELIVERED, DELIVERED_SHARE, GAP, VARIANCE, RESERVE_RATIO};
    }

    private static Indicator indicator(
            String key,
            String title,
            String unit,
            BetterIs betterIs,
            Frequency frequency,
            String numerator,
            String denominator,
            String source) {
        return Indicator.ofModule(
                FinanceStrand.KEY,
                key,
                title,
                frequency,
                Definition.first(unit, betterIs, numerator, denominator, source, FROM));
    }
}
