package org.braidplan.itests;

import static org.braidplan.itests.Journey.values;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** The journeys of the strands that come with the distribution. */
final class Journeys {

    private Journeys() {}

    static List<Journey> all() {
        return List.of(cse(), safeguarding(), finance(), taxiLicensing(), scrutiny(), partnerships());
    }

    private static Journey cse() {
        return new Journey(
                "cse",
                "missing-episodes",
                values(
                        "month", "2012-11",
                        "episodes", "41",
                        "fromCare", "20",
                        "children", "30",
                        "interviewsOffered", "40",
                        "interviewsDone", "31",
                        "doneWithin72Hours", "17",
                        "interviewsDeclined", "6",
                        "source", "Police list of 3 December 2012"),
                "2012-11",
                i -> values(
                        "month", YearMonth.of(1970, 1).plusMonths(i).toString(),
                        "episodes", String.valueOf(30 + i % 20),
                        "fromCare", "12",
                        "children", "25",
                        "interviewsOffered", "28",
                        "interviewsDone", String.valueOf(10 + i % 12),
                        "doneWithin72Hours", "9",
                        "interviewsDeclined", "4"),
                List.of(
                        Map.entry("month", "1999"),
                        Map.entry("episodes", "many"),
                        Map.entry("episodes", ""),
                        Map.entry("fromCare", "999"),
                        Map.entry("children", "-1"),
                        Map.entry("interviewsDone", "99"),
                        Map.entry("doneWithin72Hours", "1.5")),
                Map.of("episodes", "30", "children", "25"),
                "cse-interviews-exceed-episodes",
                Map.of("episodes", "42"),
                "funnel",
                "October to December 2012");
    }

    private static Journey safeguarding() {
        return new Journey(
                "safeguarding",
                "inspection-findings",
                values(
                        "reference", "FRONT-DOOR-1",
                        "inspection", "Visit of a neighbouring council, October 2014",
                        "heading", "STRUCTURE",
                        "finding", "Contacts wait over a weekend before anybody reads them.",
                        "atOnce", "yes",
                        "owner", "Head of Children's Social Care",
                        "foundOn", "2014-10-20",
                        "due", "2015-01-30",
                        "source", "Letter of 27 October 2014"),
                "FRONT-DOOR-1",
                i -> values(
                        "reference", String.format("EARLIER-%03d", i),
                        "inspection", "Inspection of 2012",
                        "heading", "SKILLS",
                        "finding", "What was found in 2012, number " + i + ".",
                        "atOnce", "no",
                        "owner", "Head of Service",
                        "foundOn", "2012-08-01",
                        "due", "2013-03-28",
                        "doneOn", "2013-02-01",
                        "evidencedOn", "2013-05-01",
                        "shows", "An audit of 2013.",
                        "testedOn", "2013-09-02",
                        "testedBy", "INTERNAL_AUDIT"),
                List.of(
                        Map.entry("heading", "MONEY"),
                        Map.entry("finding", ""),
                        Map.entry("atOnce", "perhaps"),
                        Map.entry("foundOn", "last summer"),
                        Map.entry("due", "2012-07-31"),
                        Map.entry("doneOn", "2013-05-02"),
                        Map.entry("testedBy", "")),
                Map.of("due", "2014-11-14"),
                "safeguarding-finding-overdue",
                Map.of("due", "2015-01-30"),
                "readiness",
                "Contacts wait over a weekend before anybody reads them.");
    }

    private static Journey finance() {
        return new Journey(
                "finance",
                "savings",
                values(
                        "reference", "JNY-1",
                        "title", "Buy paper together",
                        "directorate", "Resources",
                        "owner", "Head of Procurement",
                        "kind", "RECURRENT",
                        "stage", "UNDER_WAY",
                        "agreedOn", "2014-04-02",
                        "firstYear", "2014/15",
                        "total", "1500.50",
                        "plannedFirst", "1000.50",
                        "plannedSecond", "500",
                        "bankedFirst", "1000.50",
                        "ledger", "JNL 14-001",
                        "equality", "NOT_NEEDED",
                        "consultation", "NOT_NEEDED"),
                "JNY-1",
                i -> values(
                        "reference", String.format("ROW-%03d", i),
                        "title", "Proposal " + i,
                        "directorate", "Resources",
                        "owner", "Head of service",
                        "kind", "RECURRENT",
                        "stage", "PROPOSED",
                        "firstYear", "2015/16",
                        "total", "1000.01",
                        "plannedFirst", "600.01",
                        "plannedSecond", "400",
                        "bankedFirst", "",
                        "equality", "NOT_BEGUN",
                        "consultation", "NOT_BEGUN"),
                List.of(
                        Map.entry("reference", "ROW/1"),
                        Map.entry("kind", "sometimes"),
                        Map.entry("stage", "AGREED"),
                        Map.entry("firstYear", "2015"),
                        Map.entry("total", "1000.02"),
                        Map.entry("plannedFirst", "600.011"),
                        Map.entry("bankedFirst", "600.01")),
                Map.of("stage", "DELIVERED", "bankedFirst", "1000.49"),
                "finance-delivered-not-banked",
                Map.of("bankedFirst", "1000.50"),
                "rating",
                "6 of 531 proposals");
    }

    private static Journey taxiLicensing() {
        return new Journey(
                "taxi-licensing",
                "policies",
                values(
                        "title", "Convictions-policy",
                        "stage", "UNDER_REVIEW",
                        "adoptedOn", "2010-04-01",
                        "adoptedBy", "Licensing Board",
                        "reviewDue", "2015-03-31",
                        "owner", "Head of Regulatory Services"),
                "Convictions-policy",
                i -> values(
                        "title", "Condition " + i,
                        "stage", "IN_FORCE",
                        "adoptedOn", "2013-04-01",
                        "adoptedBy", "Licensing Board",
                        "replacedOn", "2014-04-01",
                        "reviewDue", "2018-03-31",
                        "consultationFrom", "2017-09-01",
                        "consultationTo", "2017-11-30",
                        "decisionDue", "2018-02-20"),
                List.of(
                        Map.entry("title", ""),
                        Map.entry("stage", "FORGOTTEN"),
                        Map.entry("adoptedOn", "spring 2013"),
                        Map.entry("replacedOn", "2012-04-01"),
                        Map.entry("reviewDue", "2013-04-01"),
                        Map.entry("consultationTo", "2017-08-31"),
                        Map.entry("decisionDue", "2017-11-30")),
                Map.of("reviewDue", "2014-11-28"),
                "taxi-licensing-policy-past-review",
                Map.of("reviewDue", "2015-03-31"),
                "reviews",
                "Convictions-policy");
    }

    private static Journey partnerships() {
        return new Journey(
                "partnerships",
                "sharing-agreements",
                values(
                        "reference", "JNY-1",
                        "title", "Young people who move between areas",
                        "purpose", "Who moved where, so that the next area knows at once.",
                        "signedOn", "2013-12-02",
                        "reviewDue", "2015-12-02"),
                "JNY-1",
                i -> values(
                        "reference", String.format("ROW-%03d", i),
                        "title", "Agreement " + i,
                        "purpose", "To work together.",
                        "signedOn", "2012-01-09",
                        "reviewDue", "2014-01-09",
                        "endedOn", "2014-01-08"),
                List.of(
                        Map.entry("reference", ""),
                        Map.entry("title", ""),
                        Map.entry("purpose", ""),
                        Map.entry("signedOn", "in spring"),
                        Map.entry("reviewDue", ""),
                        Map.entry("reviewDue", "2012-01-08"),
                        Map.entry("endedOn", "2012-01-08")),
                Map.of("reviewDue", "2014-11-28"),
                "partnerships-agreement-past-review",
                Map.of("reviewDue", "2014-12-31"),
                "scorecard",
                "Information-sharing agreements in date: 60.0% (3 of 5)");
    }

    private static Journey scrutiny() {
        return new Journey(
                "scrutiny",
                "forward-plan",
                values(
                        "reference", "JNY-1",
                        "title", "Buy paper together",
                        "maker", "Cabinet",
                        "leadOfficer", "Head of Procurement",
                        "publishedOn", "2014-11-03",
                        "dueOn", "2014-12-17",
                        "urgency", "NONE",
                        "lookedAtBy", "Self-Regulation Select Commission",
                        "lookedAtOn", "2014-11-27"),
                "JNY-1",
                i -> values(
                        "reference", String.format("ROW-%03d", i),
                        "title", "Decision " + i,
                        "maker", "Cabinet",
                        "publishedOn", "2014-01-06",
                        "dueOn", "2014-03-19",
                        "decidedOn", "2014-03-19",
                        "urgency", "NONE",
                        "whyUrgent", "",
                        "lookedAtBy", "",
                        "lookedAtOn", ""),
                List.of(
                        Map.entry("reference", ""),
                        Map.entry("publishedOn", "2014-03-20"),
                        Map.entry("dueOn", "soon"),
                        Map.entry("urgency", "sometimes"),
                        Map.entry("urgency", "SPECIAL_URGENCY"),
                        Map.entry("lookedAtBy", "A committee"),
                        Map.entry("lookedAtOn", "2014-03-18")),
                Map.of("publishedOn", "2014-11-19"),
                "scrutiny-key-decision-without-notice",
                Map.of("publishedOn", "2014-11-18"),
                "programme",
                "The forward plan holds 511 key decisions");
    }
}
