package org.braidplan.whistleblowing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Indicator.Definition;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** What all measures of this strand have in common: they are of financial years, and everybody may read them. */
final class Yearly {

    /** The Act from which workers who raise concerns are protected. */
    private static final LocalDate FROM = LocalDate.of(1999, 7, 2);

    private static final String KEPT_BACK = "Kept back, because small numbers could tell who somebody is.";

    private Yearly() {}

    static Indicator indicator(org.braidplan.module.Measure measure) {
        return measure instanceof Shares share ? share.definition() : ((Counts) measure).definition();
    }

    static Indicator define(
            String key, String title, String unit, BetterIs betterIs, String numerator, String denominator) {
        return Indicator.ofModule(
                WhistleblowingStrand.KEY,
                key,
                title,
                Frequency.FINANCIAL_YEAR,
                Definition.first(
                        unit,
                        betterIs,
                        numerator,
                        denominator,
                        "Registers of the strand, which only people named for it see; small numbers are kept back",
                        FROM));
    }

    /** The concerns by the financial year in which they were raised, as far as it is over. */
    static Map<Period, List<Concern>> concerns(PlanView plan) {
        return plan.records(Concern.class).stream()
                .map(Stored::value)
                .filter(concern -> year(concern.raised()).to().isBefore(plan.today()))
                .collect(Collectors.groupingBy(c -> year(c.raised()), TreeMap::new, Collectors.toList()));
    }

    static Period year(LocalDate day) {
        return Period.of(Frequency.FINANCIAL_YEAR, day);
    }

    static NewReading keptBack(Period year) {
        return new NewReading(
                year.text(), Optional.empty(), Optional.empty(), Optional.empty(), Reading.Status.FINAL, KEPT_BACK);
    }
}
