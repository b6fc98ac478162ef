package org.braidplan.cse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.braidplan.calendar.Days;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * What a record says has happened does not lie ahead: a month or quarter that is counted, a meeting, a report received, an answer
 * agreed or in place.
 *
 * <p>It is not refused at entry, because files of a plan may hold what comes later, and figures leave it out until its day. A due
 * day, or a post that is to begin, may lie ahead.
 */
@Rule(
        id = "cse-dated-ahead",
        title = "Recorded before it can have happened",
        meaning =
                "A day, month or quarter that is still to come is most likely a slip, and what is recorded for it is in no"
                        + " figure until then: correct it, beginning with the one that lies furthest ahead.",
        severity = Severity.NOTE,
        source = "Arithmetic: nothing is counted, held, received or in place before its day.")
final class NothingBeforeItsDay implements Check {

    @Override
    public Outcome run(PlanView plan) {
        List<Said> all = new ArrayList<>();
        all.add(said(
                plan,
                MissingEpisodes.class,
                "missing-episodes",
                row -> last(row.month().to())));
        all.add(said(
                plan,
                RiskAssessments.class,
                "risk-assessments",
                row -> last(row.quarter().to())));
        all.add(said(
                plan,
                SupportOffers.class,
                "support-offers",
                row -> last(row.quarter().to())));
        all.add(said(
                plan,
                DisruptionActivity.class,
                "disruption-activity",
                row -> last(row.quarter().to())));
        all.add(said(plan, PanelMeeting.class, "panel-meetings", row -> last(row.date())));
        all.add(said(plan, ThemesReport.class, "themes-reports", row -> last(row.receivedOn())));
        all.add(said(plan, RecommendationResponse.class, "recommendation-responses", NothingBeforeItsDay::answered));
        int examined = all.stream().mapToInt(Said::examined).sum();
        return all.stream()
                .filter(said -> said.ahead() > 0)
                .max(Comparator.comparing(said -> said.furthest().orElseThrow()))
                .map(furthest -> new Outcome(examined, List.of(found(furthest, all))))
                .orElse(new Outcome(examined, List.of()));
    }

    private static Optional<LocalDate> last(LocalDate day) {
        return Optional.of(day);
    }

    private static Optional<LocalDate> answered(RecommendationResponse response) {
        return response.inPlaceOn().or(response::agreedOn);
    }

    private static <T extends Record> Said said(
            PlanView plan, Class<T> type, String register, Function<T, Optional<LocalDate>> day) {
        List<Stored<T>> records = plan.records(type);
        int ahead = 0;
        Optional<LocalDate> furthest = Optional.empty();
        String key = "";
        for (Stored<T> stored : records) {
            Optional<LocalDate> happened = day.apply(stored.value()).filter(d -> d.isAfter(plan.today()));
            if (happened.isPresent()) {
                ahead++;
                if (furthest.isEmpty() || happened.get().isAfter(furthest.get())) {
                    furthest = happened;
                    key = stored.key();
                }
            }
        }
        return new Said(register, records.size(), ahead, furthest, key);
    }

    private static Found found(Said furthest, List<Said> all) {
        int ahead = all.stream().mapToInt(Said::ahead).sum();
        String where = all.stream()
                .filter(said -> said.ahead() > 0)
                .map(said -> said.ahead() + " in " + said.register().replace('-', ' '))
                .collect(Collectors.joining(", "));
        return Found.about(
                Subject.record(CseStrand.KEY, furthest.register(), furthest.key()),
                (ahead == 1 ? "1 record speaks" : ahead + " records speak") + " of a day that is still to come ("
                        + where
                        + "); this one lies furthest ahead, at "
                        + Days.words(furthest.furthest().orElseThrow()) + ".");
    }

    /** How many records of a register speak of a day to come, and which goes furthest. */
    private record Said(String register, int examined, int ahead, Optional<LocalDate> furthest, String key) {}
}
