package org.braidplan.web.pages.open;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Reading;
import org.braidplan.page.Charts.LineChart;
import org.braidplan.publication.Approved;
import org.braidplan.publication.Measured;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;
import org.braidplan.web.pages.indicators.IndicatorChart;

/** One measure: is it getting better? */
public final class OpenMeasurePage implements Handler {

    /** A figure in a line. */
    public record Row(String period, String value, String of, String status) {}

    /** What the template shows. */
    public record Model(
            String title,
            String sentence,
            LineChart chart,
            boolean hasFigures,
            List<Row> rows,
            boolean isKeptBack,
            boolean isCounted,
            Indicator.Definition definition,
            List<String> targets,
            List<Promise> promises,
            String csv,
            LocalDate approved) {}

    @Override
    public Answer answer(Visit visit) {
        Published published = new Published(visit);
        Approved<Measured> approved = published.measured();
        Model model = model(published, approved);
        String strand = approved.value().indicator().strand();
        return Answer.Screen.of(Section.NONE, published.below(strand), model.title(), "open/measure.jte", model);
    }

    private static Model model(Published published, Approved<Measured> approved) {
        Measured measured = approved.value();
        Indicator indicator = measured.indicator();
        LocalDate today = published.plan().day();
        var words = Measure.words(measured);
        List<Row> rows = new ArrayList<>();
        measured.readings().forEach(r -> rows.add(0, row(r, words)));
        return new Model(
                indicator.title(),
                Measure.sentence(measured, today),
                IndicatorChart.of(words),
                words.latest().isPresent(),
                rows,
                measured.readings().stream().anyMatch(r -> r.note().equals(Measured.KEPT_BACK)),
                rows.stream().anyMatch(r -> !r.of().isEmpty()),
                indicator.definition(),
                indicator.targets().stream()
                        .map(t -> words.measured(t.value()) + " by " + Words.date(t.by()))
                        .toList(),
                published.plan().actions().stream()
                        .map(Approved::value)
                        .filter(a -> a.action().ties().indicators().contains(indicator.key()))
                        .map(a -> Promise.of(a, today))
                        .toList(),
                Addresses.path("/public/data/measures/", indicator.key() + ".csv"),
                Words.day(approved.at()));
    }

    private static Row row(Reading reading, org.braidplan.web.pages.indicators.Measured words) {
        return new Row(
                reading.period().words(),
                reading.value().map(words::measured).orElse(reading.note()),
                reading.numerator().isPresent() && reading.denominator().isPresent()
                        ? Words.number(reading.numerator().get()) + " of "
                                + Words.number(reading.denominator().get())
                        : "",
                switch (reading.status()) {
                    case PROVISIONAL -> "May still change";
                    case FINAL -> "Final";
                    case REVISED -> "Corrected since";
                });
    }
}
