package org.braidplan.cse;

import java.time.LocalDate;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Indicator.Definition;

/** What this strand measures, as first defined; its people may define more, or these anew. */
final class CseIndicators {

    /** The month from which the statutory guidance asks for what these measure. */
    private static final LocalDate FROM = LocalDate.of(2014, 1, 1);

    private static final String GUIDANCE =
            "Statutory guidance on children who run away or go missing from home or care (Department for Education, January 2014)";

    static final Indicator INTERVIEWS_DONE = share(
            "cse-return-interviews",
            "Missing episodes followed by a return interview",
            "Return interviews done",
            "Missing episodes in which the child was found or came back",
            "Register: missing episodes and return interviews. " + GUIDANCE);

    static final Indicator INTERVIEWS_IN_TIME = share(
            "cse-interviews-within-72-hours",
            "Return interviews within 72 hours",
            "Return interviews done within 72 hours of the child being found or coming back",
            "Return interviews done",
            "Register: missing episodes and return interviews. " + GUIDANCE);

    static final Indicator REPEAT_CHILDREN = number(
            "cse-repeatedly-missing-children",
            "Children missing three or more times in 90 days",
            "children",
            BetterIs.LOWER,
            "Children with three or more missing episodes in the 90 days to the last day of the quarter",
            "Register: missing episodes and return interviews, last month of the quarter");

    static final Indicator CURRENT_ASSESSMENTS = share(
            "cse-current-risk-assessments",
            "Children at risk with a current risk assessment",
            "Children with a risk assessment on file made or reviewed within three months",
            "Children known to be at risk of sexual exploitation at the quarter's end",
            "Register: risk assessments");

    /** Neither better nor worse: more referrals may mean more harm, or more harm seen. */
    static final Indicator NRM_REFERRALS = number(
            "cse-nrm-referrals",
            "Referrals of children to the National Referral Mechanism",
            "referrals",
            BetterIs.NEITHER,
            "Children referred in the quarter as possible victims of trafficking or slavery",
            "Register: risk assessments");

    static final Indicator LONG_SUPPORT = number(
            "cse-support-12-months",
            "People in support for 12 months or more",
            "people",
            BetterIs.HIGHER,
            "People whose support began 12 months or longer before the quarter's end and is still open",
            "Register: support and therapy");

    static final Indicator COMMUNITY_EVENTS = number(
            "cse-community-events",
            "Community engagement events",
            "events",
            BetterIs.HIGHER,
            "Events in the quarter at which the Council or its partners talked with a community about sexual exploitation",
            "Log of events kept by the Safeguarding Children Board");

    private CseIndicators() {}

    static Indicator[] all() {
        return new Indicator[] {
            INTERVIEWS_DONE,
            INTERVIEWS_IN_TIME,
            REPEAT_CHILDREN,
            CURRENT_ASSESSMENTS,
            NRM_REFERRALS,
            LONG_SUPPORT,
            COMMUNITY_EVENTS
        };
    }

    private static Indicator share(String key, String title, String numerator, String denominator, String source) {
        return indicator(key, title, "%", BetterIs.HIGHER, numerator, denominator, source);
    }

    private static Indicator number(
            String key, String title, String unit, BetterIs betterIs, String counted, String source) {
        return indicator(key, title, unit, betterIs, counted, "", source);
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
                CseStrand.KEY,
                key,
                title,
                Frequency.QUARTER,
                Definition.first(unit, betterIs, numerator, denominator, source, FROM));
    }
}
