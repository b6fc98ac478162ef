package org.braidplan.engine.check.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.braidplan.action.Action;
import org.braidplan.action.RatedAction;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Subject;
import org.braidplan.disclosure.PersonalData;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Reading;
import org.braidplan.view.PlanView;

/** Free text that may say who somebody is. A finding names the field and never repeats what stands there. */
@Rule(
        id = "possible-personal-data",
        title = "Possible personal data",
        meaning =
                "A text holds what looks like the number, address or birthday of a person: take it out, or accept the finding"
                        + " if it is about nobody who must be protected.")
public final class PossiblePersonalData implements Check {

    private record Place(Subject subject, Map<String, String> texts) {}

    @Override
    public Outcome run(PlanView plan) {
        List<Place> places = new ArrayList<>();
        plan.strands()
                .forEach(s -> places.add(new Place(
                        Subject.strand(s.key()), Map.of("The title", s.title(), "The purpose", s.purpose()))));
        plan.reviews()
                .forEach(r -> places.add(
                        new Place(Subject.review(r.key()), Map.of("The title", r.title(), "The note", r.note()))));
        plan.recommendations()
                .forEach(r -> places.add(new Place(
                        Subject.recommendation(
                                r.strands().isEmpty() ? "" : r.strands().get(0), r.key()),
                        Map.of("The gist", r.gist(), "The reason for the response", r.responseReason()))));
        plan.actions().forEach(a -> places.add(action(a)));
        plan.indicators().forEach(i -> places.add(indicator(i, plan.readings(i.key()))));
        return Outcome.over(places, PossiblePersonalData::found);
    }

    private static Optional<Found> found(Place place) {
        List<String> sentences = new ArrayList<>();
        place.texts()
                .forEach((field, text) -> PersonalData.in(text).stream()
                        .map(p -> p.kind().words())
                        .distinct()
                        .forEach(kind -> sentences.add(field + " holds what looks like " + kind)));
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Found.about(place.subject(), sentences.stream().collect(Collectors.joining("; ", "", "."))));
    }

    private static Place action(RatedAction rated) {
        Action action = rated.action();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("The title", action.title());
        texts.put("The description", action.description());
        texts.put(
                "An update",
                joined(action.updates().stream()
                        .map(u -> u.happened() + "\n" + u.next())
                        .toList()));
        texts.put(
                "A milestone",
                joined(action.milestones().stream().map(Action.Milestone::title).toList()));
        texts.put(
                "The evidence",
                joined(action.proof().evidence().stream()
                        .map(e -> e.title() + "\n" + e.shows())
                        .toList()));
        texts.put(
                "A reason",
                joined(action.schedule().moves().stream()
                                .map(Action.DateMove::reason)
                                .toList())
                        + "\n"
                        + joined(action.proof().steps().stream()
                                .map(Action.StageStep::reason)
                                .toList()));
        return new Place(CoreChecks.subject(rated), texts);
    }

    private static Place indicator(Indicator indicator, List<Reading> readings) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("The title", indicator.title());
        texts.put(
                "The definition",
                joined(indicator.definitions().stream()
                        .map(d -> d.numerator() + "\n" + d.denominator() + "\n" + d.source() + "\n" + d.reason())
                        .toList()));
        texts.put(
                "The note of a reading",
                joined(readings.stream().map(Reading::note).toList()));
        return new Place(Subject.indicator(indicator.strand(), indicator.key()), texts);
    }

    private static String joined(List<String> texts) {
        return String.join("\n", texts);
    }
}
