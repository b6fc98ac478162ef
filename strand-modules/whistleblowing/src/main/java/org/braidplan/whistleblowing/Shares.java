package org.braidplan.whistleblowing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.braidplan.disclosure.SmallNumbers;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.indicator.Share;
import org.braidplan.module.Measure;
import org.braidplan.view.PlanView;

/** A share of a year's concerns or answers; it is said only where neither the part nor the rest is small. */
record Shares(Indicator definition, Function<PlanView, Map<Period, Share>> byYear) implements Measure {

    static List<Shares> all() {
        return List.of(
                ofConcerns(
                        "acknowledged-in-5-days",
                        "Concerns acknowledged within 5 working days",
                        BetterIs.HIGHER,
                        concern -> true,
                        Concern::isAcknowledgedInTime),
                ofConcerns(
                        "decided-in-15-days",
                        "Concerns decided within 15 working days",
                        BetterIs.HIGHER,
                        concern -> true,
                        Concern::isDecidedInTime),
                ofConcerns(
                        "upheld",
                        "Closed concerns that were upheld, wholly or in part",
                        BetterIs.NEITHER,
                        concern -> concern.closed().isPresent(),
                        Concern::isUpheld),
                ofConcerns(
                        "anonymous",
                        "Concerns raised without a name",
                        BetterIs.LOWER,
                        concern -> true,
                        Concern::anonymous),
                ofSurveys(
                        "survey-response",
                        "Staff who answered the survey",
                        "Staff who were asked",
                        survey -> new Share(survey.answered(), survey.asked())),
                ofSurveys(
                        "awareness",
                        "Staff who know how to raise a concern",
                        "Staff who answered",
                        survey -> new Share(survey.aware(), survey.answered())),
                ofSurveys(
                        "confidence",
                        "Staff who are confident that it would be dealt with well",
                        "Staff who answered",
                        survey -> new Share(survey.confident(), survey.answered())));
    }

    @Override
    public String indicator() {
        return definition.key();
    }

    @Override
    public List<NewReading> readings(PlanView plan) {
        List<NewReading> readings = new ArrayList<>();
        byYear.apply(plan).forEach((year, share) -> readings.add(reading(year, share)));
        return readings;
    }

    private static NewReading reading(Period year, Share share) {
        boolean said = share.whole() > 0
                && SmallNumbers.USUAL.count(share.whole()).isExact()
                && SmallNumbers.USUAL.part(share.part(), share.whole()).isExact();
        if (!said) {
            return Yearly.keptBack(year);
        }
        return new NewReading(
                year.text(),
                Optional.empty(),
                Optional.of(BigDecimal.valueOf(share.part())),
                Optional.of(BigDecimal.valueOf(share.whole())),
                Reading.Status.FINAL,
                "");
    }

    private static Shares ofConcerns(
            String key, String title, BetterIs betterIs, Predicate<Concern> counts, Predicate<Concern> part) {
        Indicator definition = Yearly.define(
                WhistleblowingStrand.KEY + "-" + key, title, "%", betterIs, title, "Concerns raised in the year");
        return new Shares(definition, plan -> {
            Map<Period, Share> shares = new TreeMap<>();
            Yearly.concerns(plan).forEach((year, concerns) -> {
                List<Concern> whole = concerns.stream().filter(counts).toList();
                shares.put(year, new Share(whole.stream().filter(part).count(), whole.size()));
            });
            return shares;
        });
    }

    private static Shares ofSurveys(String key, String title, String whole, Function<StaffSurvey, Share> share) {
        Indicator definition =
                Yearly.define(WhistleblowingStrand.KEY + "-" + key, title, "%", BetterIs.HIGHER, title, whole);
        return new Shares(definition, plan -> {
            Map<Period, Share> shares = new TreeMap<>();
            plan.records(StaffSurvey.class).stream()
                    .filter(stored -> stored.value().year().to().isBefore(plan.today()))
                    .forEach(stored -> shares.put(stored.value().year(), share.apply(stored.value())));
            return shares;
        });
    }
}
