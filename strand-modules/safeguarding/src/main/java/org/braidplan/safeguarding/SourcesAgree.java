package org.braidplan.safeguarding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Share;
import org.braidplan.view.DerivedEach;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * What others published about a figure agrees with the strand's registers, and with what anybody else published.
 *
 * <p>A figure as at a day is set beside the last month that was over on it; that of a quarter or financial year beside its
 * months added up, and only when all of them are in.
 */
@Rule(
        id = "safeguarding-two-sources-disagree",
        title = "Two sources for one figure disagree",
        meaning =
                "One of the two is wrong, or they count different things: find out which, correct it, or accept this finding"
                        + " with the reason. Until then quote neither without the other.",
        severity = Severity.WARNING,
        source = "Practice: percentages may differ by one percentage point and counts by one in a hundred, because of"
                + " rounding and late entries.")
final class SourcesAgree implements Check {

    private static final BigDecimal POINT = BigDecimal.ONE;

    private static final DerivedEach<PublishedFigure, Optional<Past>> PAST = Past::of;

    @Override
    public Outcome run(PlanView plan) {
        List<Past> published = plan.derivedEach(PublishedFigure.class, PAST).stream()
                .flatMap(Optional::stream)
                .toList();
        if (published.isEmpty()) {
            return new Outcome(0, List.of());
        }
        Months months = Months.of(plan);
        Map<String, PublishedFigure> first = new HashMap<>();
        Map<String, Optional<BigDecimal>> ours = new HashMap<>();
        List<Found> found = new ArrayList<>();
        for (Past past : published) {
            PublishedFigure figure = past.stored().value();
            Period of = past.of();
            List<String> disagreements = new ArrayList<>();
            ours.computeIfAbsent(past.same(), key -> ours(months, figure.figure(), of))
                    .filter(known -> differ(figure.figure(), known, figure.value()))
                    .ifPresent(known -> disagreements.add(
                            "our registers give " + figure.figure().words(known) + " for " + of.words()));
            PublishedFigure other = first.putIfAbsent(past.same(), figure);
            if (other != null && differ(figure.figure(), other.value(), figure.value())) {
                disagreements.add(
                        other.publisher() + " gives " + figure.figure().words(other.value()));
            }
            if (!disagreements.isEmpty()) {
                found.add(Found.about(
                        Subject.record(
                                SafeguardingStrand.KEY,
                                "published-figures",
                                past.stored().key()),
                        figure.figure().title() + ", " + figure.period().words() + ": "
                                + figure.publisher() + " gives "
                                + figure.figure().words(figure.value()) + ", but "
                                + String.join(", and ", disagreements) + "."));
            }
        }
        return new Outcome(published.size(), found);
    }

    /**
     * A published figure whose period is over.
     *
     * @param of what it is set beside
     * @param same a name for the figure and that stretch
     */
    private record Past(Stored<PublishedFigure> stored, Period of, String same) {

        static Optional<Past> of(Stored<PublishedFigure> stored, LocalDate today) {
            PublishedFigure figure = stored.value();
            if (figure.period().to().isAfter(today)) {
                return Optional.empty();
            }
            Period of = comparable(figure.period());
            return Optional.of(new Past(stored, of, figure.figure() + " " + of));
        }
    }

    /** The stretch of months that a published period is set beside. */
    static Period comparable(Period period) {
        if (period.frequency() != Frequency.AS_AT) {
            return period;
        }
        LocalDate dayAfter = period.to().plusDays(1);
        return Period.of(Frequency.MONTH, dayAfter.withDayOfMonth(1).minusDays(1));
    }

    private static Optional<BigDecimal> ours(Months months, Figure figure, Period period) {
        Optional<Share> share = months.over(figure, period);
        return share.flatMap(figure::value);
    }

    private static boolean differ(Figure figure, BigDecimal one, BigDecimal other) {
        BigDecimal apart = one.subtract(other).abs();
        BigDecimal allowed =
                figure.isPercent() ? POINT : one.max(other).divide(BigDecimal.valueOf(100), 4, RoundingMode.HALF_UP);
        return apart.compareTo(allowed) > 0;
    }
}
