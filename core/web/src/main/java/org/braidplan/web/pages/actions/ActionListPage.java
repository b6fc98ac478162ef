package org.braidplan.web.pages.actions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.braidplan.action.RatedAction;
import org.braidplan.action.Stage;
import org.braidplan.page.Choices;
import org.braidplan.people.Right;
import org.braidplan.plan.Rating;
import org.braidplan.plan.Strand;
import org.braidplan.view.Listing;
import org.braidplan.view.PageOf;
import org.braidplan.web.components.Paging;
import org.braidplan.web.components.Sorting;
import org.braidplan.web.components.Words;
import org.braidplan.web.form.Field.Option;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** The actions of the plan: which are late, which are not proven, by whom and until when. */
public final class ActionListPage implements Handler {

    /** What the template shows; {@code words} says in a sentence what is listed. */
    public record Model(
            String words,
            ActionQuery query,
            List<Option> strands,
            List<Option> ratings,
            List<Option> stages,
            List<Option> owners,
            List<Option> shows,
            Listing<ActionRow> rows,
            Paging paging,
            Sorting sorting,
            boolean hasAny,
            boolean mayAdd) {}

    @Override
    public Answer answer(Visit visit) {
        ActionQuery query = ActionQuery.of(visit);
        Model model = visit.read(plan -> {
            List<RatedAction> all = plan.actions();
            List<RatedAction> chosen = query.of(all, plan.today());
            Map<String, String> titles = ActionRow.titles(plan.strands());
            Listing<ActionRow> rows = Paging.cut(chosen, visit.page(), PageOf.USUAL)
                    .map(a -> ActionRow.of(
                            a,
                            titles.getOrDefault(a.action().strand(), a.action().strand())));
            return new Model(
                    words(query, chosen, all.size(), titles),
                    query,
                    plan.strands().stream()
                            .map(s -> Option.of(s.key(), s.number() + " " + s.title()))
                            .toList(),
                    Arrays.stream(Rating.values())
                            .map(r -> Option.of(r.name().toLowerCase(Locale.ROOT), r.word()))
                            .toList(),
                    Arrays.stream(Stage.values())
                            .map(s -> Option.of(Choices.word(s), s.title()))
                            .toList(),
                    owners(all),
                    ActionQuery.SHOWS.entrySet().stream()
                            .map(e -> Option.of(e.getKey(), e.getValue()))
                            .toList(),
                    rows,
                    Paging.of(rows, visit.addressWithout("page")),
                    new Sorting(query.sort(), visit.addressWithout("page", "sort")),
                    !all.isEmpty(),
                    plan.strands().stream().map(Strand::key).anyMatch(s -> visit.mayNow(Right.CHANGE_ACTIONS, s)));
        });
        return Answer.Screen.of(Section.ACTIONS, List.of(new Crumb("Plan", "/")), "Actions", "actions/list.jte", model);
    }

    private static List<Option> owners(List<RatedAction> all) {
        return all.stream()
                .map(a -> a.action().owner())
                .filter(o -> !o.isBlank())
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)))
                .stream()
                .map(o -> Option.of(o, o))
                .toList();
    }

    private static String words(ActionQuery query, List<RatedAction> chosen, int all, Map<String, String> titles) {
        long late = chosen.stream()
                .filter(a -> a.rating() == Rating.AMBER || a.rating() == Rating.RED)
                .count();
        long proven = chosen.stream().filter(a -> a.rating() == Rating.BLUE).count();
        String where = query.strand().isEmpty() ? "" : " in " + titles.getOrDefault(query.strand(), query.strand());
        String number = query.isNarrowed()
                ? Words.number(chosen.size()) + " of " + Words.count(all, "action")
                : Words.count(all, "action");
        return number + where + ": " + Words.number(proven) + " proven, " + Words.number(late)
                + " late against the original date.";
    }
}
