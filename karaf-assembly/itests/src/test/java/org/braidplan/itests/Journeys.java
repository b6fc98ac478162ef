package org.braidplan.itests;

import static org.braidplan.itests.Journey.values;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** The journeys of the strands that come with the distribution. */
final class Journeys {

    private Journeys() {}

    static List<Journey> all() {
        return List.of(cse());
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
}
