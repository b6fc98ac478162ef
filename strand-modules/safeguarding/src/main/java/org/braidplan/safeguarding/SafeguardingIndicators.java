package org.braidplan.safeguarding;

import java.time.LocalDate;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Indicator.Definition;

/** What this strand measures from its own registers, as first defined; its people may define more, or these anew. */
final class SafeguardingIndicators {

    /** The month after the guidance that sets the timescales came out; earlier figures were counted by other rules. */
    private static final LocalDate FROM = LocalDate.of(2013, 4, 1);

    private static final String TOGETHER = "Timescale: Working Together to Safeguard Children, March 2013";
    private static final String CARE = "Timescale: Care Planning, Placement and Case Review (England) Regulations 2010";

    static final Indicator DECISIONS = monthly(
            "safeguarding-decisions-24-hours",
            "Decisions on referrals within 24 hours",
            BetterIs.HIGHER,
            "Referrals on which a social worker decided within one working day",
            "Referrals received",
            "contacts and referrals. " + TOGETHER);

    static final Indicator RE_REFERRALS = monthly(
            "safeguarding-re-referrals",
            "Re-referrals within 12 months",
            BetterIs.LOWER,
            "Referrals within 12 months of an earlier referral of the same child",
            "Referrals received",
            "contacts and referrals");

    static final Indicator ASSESSMENTS = monthly(
            "safeguarding-assessments-45-days",
            "Assessments within 45 working days",
            BetterIs.HIGHER,
            "Assessments finished within 45 working days of the referral",
            "Assessments finished",
            "assessments, enquiries and conferences. " + TOGETHER);

    static final Indicator CONFERENCES = monthly(
            "safeguarding-conferences-15-days",
            "Section 47 enquiry to conference within 15 working days",
            BetterIs.HIGHER,
            "Initial conferences held within 15 working days of the strategy discussion",
            "Initial conferences held",
            "assessments, enquiries and conferences. " + TOGETHER);

    static final Indicator REVIEWS = monthly(
            "safeguarding-reviews-in-time",
            "Child protection reviews in time",
            BetterIs.HIGHER,
            "Review conferences held in time: the first within three months, each other within six",
            "Review conferences due",
            "child protection plans. " + TOGETHER);

    static final Indicator TWO_YEARS = indicator(
            "safeguarding-plans-two-years",
            "Children on a child protection plan for two years or more",
            Frequency.MONTH,
            "children",
            BetterIs.LOWER,
            "Children on a plan at the month's end who have been on it for two years or more",
            "",
            "child protection plans");

    static final Indicator VISITS = monthly(
            "safeguarding-visits-in-time",
            "Looked-after children visited in time",
            BetterIs.HIGHER,
            "Looked-after children who had every statutory visit that fell due in the month in time",
            "Looked-after children for whom a visit fell due in the month",
            "looked-after children. " + CARE);

    static final Indicator HEALTH = monthly(
            "safeguarding-health-assessments",
            "First health assessments in time",
            BetterIs.HIGHER,
            "Children whose first health assessment was done within 20 working days of coming into care",
            "Children whose first health assessment fell due in the month",
            "looked-after children. " + CARE);

    static final Indicator CASELOAD = indicator(
            "safeguarding-mean-caseload",
            "Mean caseload",
            Frequency.QUARTER,
            "cases",
            BetterIs.LOWER,
            "Cases held at the quarter's end",
            "Social workers who hold cases, full-time equivalent",
            "caseloads");

    static final Indicator OVER_20 = indicator(
            "safeguarding-caseloads-over-20",
            "Social workers with more than 20 cases",
            Frequency.QUARTER,
            "%",
            BetterIs.LOWER,
            "Social workers with more than 20 cases at the quarter's end, by head",
            "Social workers who hold cases, by head",
            "caseloads");

    static final Indicator AGENCY = indicator(
            "safeguarding-agency-social-workers",
            "Social workers from agencies",
            Frequency.QUARTER,
            "%",
            BetterIs.LOWER,
            "Agency social workers in work at the quarter's end, full-time equivalent",
            "All social workers in work at the quarter's end, agency ones among them, full-time equivalent",
            "posts");

    static final Indicator AUDITS = indicator(
            "safeguarding-audits-good",
            "Case audits graded good or better",
            Frequency.QUARTER,
            "%",
            BetterIs.HIGHER,
            "Files graded good or outstanding in rounds finished in the quarter",
            "Files graded in rounds finished in the quarter",
            "case audits. Grades: those of Ofsted's inspections");

    private SafeguardingIndicators() {}

    static Indicator[] all() {
        return new Indicator[] {
            DECISIONS,
            RE_REFERRALS,
            ASSESSMENTS,
            CONFERENCES,
            REVIEWS,
            TWO_YEARS,
            VISITS,
            HEALTH,
            CASELOAD,
            OVER_20,
            AGENCY,
            AUDITS
        };
    }

    private static Indicator monthly(
            String key, String title, BetterIs betterIs, String numerator, String denominator, String source) {
        return indicator(key, title, Frequency.MONTH, "%", betterIs, numerator, denominator, source);
    }

    private static Indicator indicator(
            String key,
            String title,
            Frequency frequency,
            String unit,
            BetterIs betterIs,
            String numerator,
            String denominator,
            String register) {
        return Indicator.ofModule(
                SafeguardingStrand.KEY,
                key,
                title,
                frequency,
                Definition.first(
                        unit,
                        betterIs,
                        numerator,
                        denominator,
                        "Worked out from this strand's register: " + register,
                        FROM));
    }
}
