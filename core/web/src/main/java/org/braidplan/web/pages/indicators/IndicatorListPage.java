package org.braidplan.web.pages.indicators;

import java.util.List;
import java.util.Map;
import org.braidplan.people.Right;
import org.braidplan.plan.Strand;
import org.braidplan.web.components.Words;
import org.braidplan.web.form.Field.Option;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;
import org.braidplan.web.pages.actions.ActionRow;

/** The indicators of the plan: what is measured, and whether it gets better. */
public final class IndicatorListPage implements Handler {

    /** An indicator in a line. */
    public record Row(Measured measured, String strand, String target, boolean isOverdue) {}

    /** What the template shows. */
    public record Model(
            String words, List<Row> rows, List<Option> strands, String strand, boolean hasAny, boolean mayAdd) {}

    @Override
    public Answer answer(Visit visit) {
        String strand = visit.parameter("strand");
        Model model = visit.read(plan -> {
            Map<String, String> titles = ActionRow.titles(plan.strands());
            List<Row> rows = plan.indicators().stream()
                    .filter(i -> strand.isEmpty() || i.strand().equals(strand))
                    .map(i -> new Measured(i, plan.readings(i.key())))
                    .map(m -> new Row(
                            m,
                            titles.getOrDefault(
                                    m.indicator().strand(), m.indicator().strand()),
                            m.indicator()
                                    .targetOn(plan.today())
                                    .map(t -> m.measured(t.value()) + " by " + Words.date(t.by()))
                                    .orElse("None"),
                            m.isOverdue(plan.today())))
                    .toList();
            return new Model(
                    words(rows),
                    rows,
                    plan.strands().stream()
                            .map(s -> Option.of(s.key(), s.number() + " " + s.title()))
                            .toList(),
                    strand,
                    !plan.indicators().isEmpty(),
                    plan.strands().stream().map(Strand::key).anyMatch(s -> visit.mayNow(Right.DEFINE_INDICATORS, s)));
        });
        return Answer.Screen.of(
                Section.INDICATORS, List.of(new Crumb("Plan", "/")), "Indicators", "indicators/list.jte", model);
    }

    private static String words(List<Row> rows) {
        long better = count(rows, Measured.Progress.BETTER);
        long worse = count(rows, Measured.Progress.WORSE);
        long same = count(rows, Measured.Progress.SAME);
        long measured = better + worse + same;
        return Words.count(rows.size(), "indicator") + ": " + better + " better than the baseline, " + worse
                + " worse, "
                + same + " the same. " + (rows.size() - measured)
                + " cannot be compared, for want of a baseline or a reading.";
    }

    private static long count(List<Row> rows, Measured.Progress progress) {
        return rows.stream().filter(r -> r.measured().progress() == progress).count();
    }
}
