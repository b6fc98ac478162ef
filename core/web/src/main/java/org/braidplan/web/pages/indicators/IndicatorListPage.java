package org.braidplan.web.pages.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.braidplan.web.pages.indicators.TestsOfProgress.Say;

/** The indicators of the plan: what is measured, and whether it gets better. */
public final class IndicatorListPage implements Handler {

    /** An indicator in a line. */
    public record Row(
            Measured measured, String strand, String said, String target, String assured, boolean isOverdue) {}

    /** What the template shows. */
    public record Model(
            TestsOfProgress tests,
            List<Row> rows,
            List<Option> strands,
            String strand,
            List<Option> says,
            String show,
            boolean hasAny,
            boolean mayAdd) {}

    @Override
    public Answer answer(Visit visit) {
        String strand = visit.parameter("strand");
        Optional<Say> show = Say.of(visit.parameter("show"));
        Model model = visit.read(plan -> {
            Map<String, String> titles = ActionRow.titles(plan.strands());
            TestsOfProgress tests = new TestsOfProgress(plan.indicators().stream()
                    .filter(i -> strand.isEmpty() || i.strand().equals(strand))
                    .map(i -> Measured.of(plan, i))
                    .toList());
            return new Model(
                    tests,
                    tests.indicators().stream()
                            .filter(m -> show.isEmpty() || show.get().isTrueOf(m))
                            .map(m -> row(m, titles, plan.today()))
                            .toList(),
                    plan.strands().stream()
                            .map(s -> Option.of(s.key(), s.number() + " " + s.title()))
                            .toList(),
                    strand,
                    Stream.of(Say.values())
                            .map(s -> Option.of(s.key(), Words.sentence(s.words())))
                            .toList(),
                    show.map(Say::key).orElse(""),
                    !plan.indicators().isEmpty(),
                    plan.strands().stream().map(Strand::key).anyMatch(s -> visit.mayNow(Right.DEFINE_INDICATORS, s)));
        });
        return Answer.Screen.of(
                Section.INDICATORS, List.of(new Crumb("Plan", "/")), "Indicators", "indicators/list.jte", model);
    }

    private static Row row(Measured measured, Map<String, String> titles, LocalDate today) {
        String strand = measured.indicator().strand();
        return new Row(
                measured,
                titles.getOrDefault(strand, strand),
                said(measured),
                measured.indicator()
                        .targetOn(today)
                        .map(t -> measured.measured(t.value()) + " by " + Words.date(t.by()))
                        .orElse("None"),
                switch (measured.signal().assurance()) {
                    case PASS -> "Consistently met";
                    case FAIL -> "Consistently missed";
                    case HIT_OR_MISS -> "Met at some times, missed at others";
                    case NONE -> "";
                },
                measured.isOverdue(today));
    }

    private static String said(Measured measured) {
        return Stream.of(Say.values())
                .filter(s -> s.isTrueOf(measured))
                .findFirst()
                .map(s -> Words.sentence(s.words()))
                .orElse("");
    }
}
