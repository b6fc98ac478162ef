package org.braidplan.web.pages.plan;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.braidplan.action.RatedAction;
import org.braidplan.check.Finding;
import org.braidplan.indicator.Reading;
import org.braidplan.plan.Rated;
import org.braidplan.view.PlanView;
import org.braidplan.web.components.Changes;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;
import org.braidplan.web.pages.indicators.Measured;

/** What changed in the plan since a day or an adopted version: for whoever last saw it then. */
public final class ChangesPage implements Handler {

    /** An action whose rating is another now. */
    public record ReRated(String ref, String title, Rated then, Rated now) {}

    /** A reading that was recorded or revised. */
    public record NewReading(String key, String title, String period, String value, String note) {}

    /** What the template shows; names are those of people by user name. */
    public record Model(
            String since,
            String sinceWords,
            String untilWords,
            List<LocalDate> meetings,
            List<RatedAction> added,
            List<ReRated> reRated,
            WhatChanged changed,
            List<NewReading> readings,
            List<Finding> found,
            Map<String, String> names,
            ChangedPart.Choice choice,
            boolean isNothing) {}

    @Override
    public Answer answer(Visit visit) {
        Instant since = since(visit);
        Map<String, Rated> before = visit.services()
                .views()
                .asAt(
                        visit.caller(),
                        since,
                        then -> then.actions().stream()
                                .collect(Collectors.toMap(a -> a.action().ref(), RatedAction::rated)));
        List<Finding> found = visit.isPast()
                ? List.of()
                : visit.services().checks().findings(visit.caller()).stream()
                        .filter(f -> f.since().isAfter(since))
                        .toList();
        Model model = visit.read(now -> model(visit, now, since, before, found));
        return Answer.Screen.of(
                Section.PLAN, List.of(new Crumb("Plan", "/")), "What changed", "plan/changes.jte", model);
    }

    private static Instant since(Visit visit) {
        String text = visit.parameter("since");
        try {
            if (text.length() > "2014-11-07".length()) {
                return Instant.parse(text);
            }
            if (!text.isEmpty()) {
                return WhatChanged.endOf(LocalDate.parse(text));
            }
        } catch (DateTimeException e) {
            // What is no date is answered as if none had been given.
        }
        return visit.read(plan -> WhatChanged.endOf(WhatChanged.lastMeeting(plan.plan(), plan.today())
                .orElse(plan.today().minusDays(28))));
    }

    private static Model model(
            Visit visit, PlanView now, Instant since, Map<String, Rated> before, List<Finding> found) {
        List<RatedAction> actions = now.actions();
        WhatChanged changed = WhatChanged.of(actions, since, now.moment());
        List<RatedAction> added = actions.stream()
                .filter(a -> !before.containsKey(a.action().ref()))
                .toList();
        List<ReRated> reRated = actions.stream()
                .filter(a -> Optional.ofNullable(before.get(a.action().ref()))
                        .filter(b -> b.rating() != a.rating())
                        .isPresent())
                .map(a -> new ReRated(
                        a.action().ref(),
                        a.action().title(),
                        before.get(a.action().ref()),
                        a.rated()))
                .toList();
        List<NewReading> readings = readings(now, since);
        boolean nothing = added.isEmpty()
                && reRated.isEmpty()
                && readings.isEmpty()
                && found.isEmpty()
                && changed.steps().isEmpty()
                && changed.moved().isEmpty()
                && changed.reached().isEmpty()
                && changed.updates().isEmpty()
                && changed.evidence().isEmpty();
        return new Model(
                visit.parameter("since"),
                Words.moment(since),
                Words.moment(now.moment()),
                now.plan().boardMeetings().stream()
                        .filter(m -> m.isBefore(now.today()))
                        .toList(),
                added,
                reRated,
                changed,
                readings,
                found,
                names(visit, changed),
                ChangedPart.Choice.of(visit),
                nothing);
    }

    private static List<NewReading> readings(PlanView now, Instant since) {
        List<NewReading> readings = new ArrayList<>();
        now.indicators().forEach(indicator -> {
            Measured measured = Measured.of(now, indicator);
            for (Reading reading : measured.readings()) {
                if (reading.at().isAfter(since) && !reading.at().isAfter(now.moment())) {
                    String revised = reading.earlier().isEmpty() ? "" : "Revised. ";
                    readings.add(new NewReading(
                            indicator.key(),
                            indicator.title(),
                            reading.period().words(),
                            reading.value().map(measured::measured).orElse("no value"),
                            (revised + reading.note()).strip()));
                }
            }
        });
        return readings;
    }

    private static Map<String, String> names(Visit visit, WhatChanged changed) {
        Map<String, String> names = new HashMap<>();
        changed.steps().forEach(s -> names.put(s.step().by(), ""));
        changed.updates().forEach(u -> names.put(u.update().by(), ""));
        names.replaceAll((user, none) -> Changes.who(visit.services().people(), user));
        return names;
    }
}
