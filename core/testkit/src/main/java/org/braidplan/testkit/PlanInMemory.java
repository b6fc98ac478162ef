package org.braidplan.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.braidplan.action.Action;
import org.braidplan.action.RatedAction;
import org.braidplan.engine.rating.Ratings;
import org.braidplan.indicator.ComparatorSeries;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Reading;
import org.braidplan.people.Caller;
import org.braidplan.plan.Adoption;
import org.braidplan.plan.Plan;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Review;
import org.braidplan.plan.Strand;
import org.braidplan.register.Register;
import org.braidplan.signal.Series;
import org.braidplan.signal.Signal;
import org.braidplan.view.Derived;
import org.braidplan.view.DerivedEach;
import org.braidplan.view.LeftOut;
import org.braidplan.view.Listing;
import org.braidplan.view.Look;
import org.braidplan.view.PageOf;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * A plan made of lists, in the order in which the fixture was given them, records by key.
 *
 * @param open whether somebody sees it who is named for no strand, and so nothing confined
 */
record PlanInMemory(
        Instant moment,
        LocalDate today,
        Plan plan,
        List<Strand> strands,
        List<Review> reviews,
        List<Recommendation> recommendations,
        List<Action> allActions,
        List<Indicator> indicators,
        List<Reading> allReadings,
        Map<Class<? extends Record>, List<Stored<? extends Record>>> registers,
        List<Look> looks,
        boolean open)
        implements PlanView {

    @Override
    public List<Adoption> adoptions() {
        return List.of();
    }

    @Override
    public List<RatedAction> actions() {
        return allActions.stream()
                .map(action -> Ratings.rate(action, 1, plan.scheme(), today))
                .toList();
    }

    /** Pages of one strand's actions; no other filter, text or sort order is known here. */
    @Override
    public Listing<RatedAction> actions(PageOf page) {
        boolean byStrandOnly = Set.of("strand").containsAll(page.filters().keySet());
        if (page.sort().isPresent() || !page.text().isEmpty() || !byStrandOnly) {
            throw new UnsupportedOperationException("The plan in memory filters actions by strand and no other way.");
        }
        List<RatedAction> matching = actions().stream()
                .filter(a -> page.filters()
                        .getOrDefault("strand", a.action().strand())
                        .equals(a.action().strand()))
                .toList();
        List<RatedAction> items =
                matching.stream().skip(page.skip()).limit(page.size()).toList();
        return new Listing<>(items, matching.size(), page.page(), page.size());
    }

    @Override
    public Optional<RatedAction> action(String ref) {
        return actions().stream().filter(a -> a.action().ref().equals(ref)).findFirst();
    }

    @Override
    public Optional<Indicator> indicator(String key) {
        return indicators.stream().filter(i -> i.key().equals(key)).findFirst();
    }

    @Override
    public List<Reading> readings(String indicator) {
        return allReadings.stream()
                .filter(r -> r.indicator().equals(indicator))
                .sorted(Comparator.comparing(Reading::period))
                .toList();
    }

    @Override
    public List<ComparatorSeries> comparators(String indicator) {
        return List.of();
    }

    @Override
    public Optional<Signal> signal(String indicator) {
        return indicator(indicator).map(found -> Signal.of(Series.of(found, readings(indicator))));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends Record> List<Stored<T>> records(Class<T> type) {
        if (open && type.getAnnotation(Register.class).confined()) {
            Caller.nobody().needsToBeNamedFor("any");
        }
        return registers.getOrDefault(type, List.of()).stream()
                .map(stored -> (Stored<T>) stored)
                .sorted(Comparator.comparing(Stored::key))
                .toList();
    }

    @Override
    public <T> T derived(Derived<T> what) {
        return what.from(this);
    }

    @Override
    public <T extends Record, R> List<R> derivedEach(Class<T> type, DerivedEach<T, R> what) {
        return records(type).stream().map(stored -> what.from(stored, today)).toList();
    }

    @Override
    public List<LeftOut> leftOut() {
        return List.of();
    }

    @Override
    public List<Look> looks(String strand) {
        if (open) {
            Caller.nobody().needsToBeNamedFor(strand);
        }
        return looks.stream().filter(look -> look.strand().equals(strand)).toList();
    }

    @Override
    public long revision(String collection, String key) {
        return 0;
    }
}
