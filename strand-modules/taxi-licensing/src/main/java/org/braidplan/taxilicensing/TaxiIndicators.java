package org.braidplan.taxilicensing;

import java.time.LocalDate;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Indicator.Definition;

/** What this strand measures, as first defined; its people may define more, or these anew. */
final class TaxiIndicators {

    /** The financial year in which the plan began. */
    private static final LocalDate FROM = LocalDate.of(2014, 4, 1);

    private static final String WORKED_OUT = "Worked out from this strand's register: ";

    static final Indicator DBS_CHECKED = indicator(
            "taxi-dbs-six-months",
            "Drivers with a DBS update check in the last six months",
            "%",
            BetterIs.HIGHER,
            Frequency.MONTH,
            "Licensed drivers checked against the DBS update service in the six months to the month's end",
            "Licensed drivers at the month's end",
            "licences and checks. Every six months is what the statutory standards ask (July 2020, section 6)");

    static final Indicator TRAINED = indicator(
            "taxi-safeguarding-trained",
            "Drivers trained in safeguarding",
            "%",
            BetterIs.HIGHER,
            Frequency.MONTH,
            "Licensed drivers who have passed the safeguarding training",
            "Licensed drivers at the month's end",
            "licences and checks. Training is what the statutory standards ask (July 2020, section 6)");

    static final Indicator CAMERAS = indicator(
            "taxi-vehicles-with-cameras",
            "Licensed vehicles with a camera",
            "%",
            BetterIs.HIGHER,
            Frequency.MONTH,
            "Licensed vehicles with a working camera that meets the policy",
            "Licensed vehicles at the month's end",
            "licences and checks");

    static final Indicator VEHICLES_COMPLIANT = indicator(
            "taxi-spot-checks-vehicles",
            "Vehicles compliant at the quarter's spot checks",
            "%",
            BetterIs.HIGHER,
            Frequency.QUARTER,
            "Vehicles that met every condition of their licence when checked without notice",
            "Vehicles checked without notice in the quarter",
            "spot checks that lie within one quarter");

    static final Indicator DRIVERS_COMPLIANT = indicator(
            "taxi-spot-checks-drivers",
            "Drivers compliant at the quarter's spot checks",
            "%",
            BetterIs.HIGHER,
            Frequency.QUARTER,
            "Drivers who met every condition of their licence when checked without notice",
            "Drivers checked without notice in the quarter",
            "spot checks that lie within one quarter");

    /** Neither better nor worse: more may mean worse drivers, or a council that looks harder. */
    static final Indicator REVOCATIONS = indicator(
            "taxi-revocations",
            "Driver licences revoked",
            "licences",
            BetterIs.NEITHER,
            Frequency.QUARTER,
            "Driver licences revoked in the quarter, whatever the reason",
            "",
            "refusals, suspensions and revocations, once all three months are in");

    static final Indicator DAYS_TO_DECISION = indicator(
            "taxi-complaint-days",
            "Days from complaint to decision",
            "days",
            BetterIs.LOWER,
            Frequency.MONTH,
            "Median calendar days from receipt to decision, of complaints decided in the month",
            "",
            "complaints");

    /** Neither better nor worse: a referral is a crime suspected, and also a suspicion taken seriously. */
    static final Indicator POLICE_REFERRALS = indicator(
            "taxi-police-referrals",
            "Complaints referred to the police",
            "complaints",
            BetterIs.NEITHER,
            Frequency.QUARTER,
            "Complaints received in the quarter that were referred to the police",
            "",
            "complaints, once all three months are in");

    private TaxiIndicators() {}

    static Indicator[] all() {
        return new Indicator[] {
            DBS_CHECKED,
            TRAINED,
            CAMERAS,
            VEHICLES_COMPLIANT,
            DRIVERS_COMPLIANT,
            REVOCATIONS,
            DAYS_TO_DECISION,
            POLICE_REFERRALS
        };
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
                TaxiLicensingStrand.KEY,
                key,
                title,
                frequency,
                Definition.first(unit, betterIs, numerator, denominator, WORKED_OUT + source, FROM));
    }
}
