package org.braidplan.partnerships;

import java.time.LocalDate;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Indicator.Definition;

/** What this strand measures, as first defined; all of it is worked out from its registers. */
final class PartnershipsIndicators {

    /** The year in which the plan was framed. */
    private static final LocalDate FROM = LocalDate.of(2014, 4, 1);

    static final Indicator ATTENDANCE = indicator(
            "partnerships-attendance",
            "Attendance of partners",
            "%",
            BetterIs.HIGHER,
            "Of these, somebody came",
            "Attendances recorded of meetings held in the quarter, one a partner and meeting; apologies are absence",
            "Worked out from the registers of meetings and attendance, once the quarter is over");

    static final Indicator SENIORITY = indicator(
            "partnerships-attendance-at-agreed-seniority",
            "Attendance at the agreed seniority",
            "%",
            BetterIs.HIGHER,
            "Of these, by a post at least as senior as agreed",
            "Partners who came to meetings held in the quarter, where a seniority is agreed",
            "Worked out from the registers of members, meetings and attendance, once the quarter is over");

    static final Indicator KEPT = indicator(
            "partnerships-commitments-kept",
            "Commitments kept in time",
            "%",
            BetterIs.HIGHER,
            "Of these, kept by the day on which they were due",
            "Commitments due in the quarter that the partner had accepted and was not released from",
            "Worked out from the register of commitments, once the quarter is over");

    static final Indicator IN_DATE = indicator(
            "partnerships-agreements-in-date",
            "Information-sharing agreements in date",
            "%",
            BetterIs.HIGHER,
            "Of these, not past the day of their review",
            "Agreements signed and not ended on the last day of the quarter",
            "Worked out from the register of agreements, once the quarter is over");

    static final Indicator ESCALATIONS = indicator(
            "partnerships-escalations",
            "Challenges escalated",
            "challenges",
            BetterIs.NEITHER,
            "Challenges between partners that went to a higher level in the quarter",
            "",
            "Worked out from the register of challenges, once the quarter is over");

    static final Indicator DAYS = indicator(
            "partnerships-days-to-resolve",
            "Days to resolve a challenge",
            "days",
            BetterIs.LOWER,
            "Median of the calendar days from raised to resolved, of challenges resolved in the quarter",
            "",
            "Worked out from the register of challenges, once the quarter is over");

    private PartnershipsIndicators() {}

    static Indicator[] all() {
        return new Indicator[] {ATTENDANCE, SENIORITY, KEPT, IN_DATE, ESCALATIONS, DAYS};
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
                PartnershipsStrand.KEY,
                key,
                title,
                Frequency.QUARTER,
                Definition.first(unit, betterIs, numerator, denominator, source, FROM));
    }
}
