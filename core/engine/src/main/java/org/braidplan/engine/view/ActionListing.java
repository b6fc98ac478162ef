package org.braidplan.engine.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.braidplan.action.Action;
import org.braidplan.action.RatedAction;
import org.braidplan.action.Stage;
import org.braidplan.engine.document.Faults;
import org.braidplan.plan.Rating;
import org.braidplan.plan.RatingScheme;
import org.braidplan.view.Listing;
import org.braidplan.view.PageOf;

/** One page of actions: filtered, searched, sorted and cut. */
final class ActionListing {

    private static final Map<String, Comparator<RatedAction>> ORDERS = Map.ofEntries(
            Map.entry("title", by(a -> a.action().title().toLowerCase(Locale.UK))),
            Map.entry("strand", by(a -> a.action().strand())),
            Map.entry("owner", by(a -> a.action().owner().toLowerCase(Locale.UK))),
            Map.entry("stage", by(a -> a.action().stage())),
            Map.entry("rating", by(RatedAction::rating)),
            Map.entry("late", by(RatedAction::daysLate)),
            Map.entry("start", byDate(a -> a.action().schedule().start())),
            Map.entry("originalDue", byDate(a -> a.action().schedule().originalDue())),
            Map.entry("due", byDate(a -> a.action().schedule().due())),
            Map.entry("forecast", byDate(a -> a.action().schedule().forecast())),
            Map.entry("expected", byDate(RatedAction::expected)),
            Map.entry(
                    "updated",
                    by(a -> a.action()
                            .lastUpdate()
                            .map(Action.ProgressUpdate::at)
                            .orElse(Instant.EPOCH))));

    private ActionListing() {}

    /** The page; {@code kept} is in the order of references. */
    static Listing<RatedAction> of(List<KeptAction> kept, PageOf page, RatingScheme scheme, LocalDate today) {
        Faults faults = new Faults();
        Predicate<RatedAction> filter = filter(page.filters(), faults);
        Optional<Comparator<RatedAction>> order = page.sort().flatMap(sort -> order(sort, faults));
        faults.refuse();

        List<String> words = Arrays.stream(page.text().toLowerCase(Locale.UK).split("\\s+"))
                .filter(w -> !w.isEmpty())
                .toList();
        List<RatedAction> matching = new ArrayList<>();
        for (KeptAction action : kept) {
            if (words.stream().allMatch(action.words()::contains)) {
                RatedAction rated = action.rated(scheme, today);
                if (filter.test(rated)) {
                    matching.add(rated);
                }
            }
        }
        if (page.sort().filter("-ref"::equals).isPresent()) {
            Collections.reverse(matching);
        }
        order.ifPresent(matching::sort);
        int from = (int) Math.min(page.skip(), matching.size());
        int to = Math.min(from + page.size(), matching.size());
        return new Listing<>(matching.subList(from, to), matching.size(), page.page(), page.size());
    }

    private static Optional<Comparator<RatedAction>> order(String sort, Faults faults) {
        String field = sort.startsWith("-") ? sort.substring(1) : sort;
        if (field.equals("ref")) {
            return Optional.empty();
        }
        Comparator<RatedAction> order = ORDERS.get(field);
        if (order == null) {
            faults.add(
                    "sort",
                    "Sort by ref, "
                            + String.join(
                                    ", ", ORDERS.keySet().stream().sorted().toList())
                            + "; with - before it for descending.");
            return Optional.empty();
        }
        return Optional.of(sort.startsWith("-") ? order.reversed() : order);
    }

    private static Predicate<RatedAction> filter(Map<String, String> filters, Faults faults) {
        Predicate<RatedAction> all = a -> true;
        for (Map.Entry<String, String> filter : filters.entrySet()) {
            String wanted = filter.getValue().strip();
            if (!wanted.isEmpty()) {
                all = all.and(one(filter.getKey(), wanted, faults));
            }
        }
        return all;
    }

    private static Predicate<RatedAction> one(String field, String wanted, Faults faults) {
        switch (field) {
            case "strand":
                return a -> a.action().strand().equals(wanted);
            case "owner":
                return a -> a.action().owner().equalsIgnoreCase(wanted);
            case "rating":
                return choice(field, wanted, Rating.values(), faults)
                        .<Predicate<RatedAction>>map(rating -> a -> a.rating() == rating)
                        .orElse(a -> false);
            case "stage":
                return choice(field, wanted, Stage.values(), faults)
                        .<Predicate<RatedAction>>map(stage -> a -> a.action().stage() == stage)
                        .orElse(a -> false);
            case "late":
                if (!wanted.equals("yes") && !wanted.equals("no")) {
                    faults.add(field, "Give yes or no.");
                }
                return a -> (a.daysLate() > 0) == wanted.equals("yes");
            default:
                faults.add(field, "Filter actions by strand, rating, stage, owner or late.");
                return a -> false;
        }
    }

    private static <E extends Enum<E>> Optional<E> choice(String field, String wanted, E[] values, Faults faults) {
        String name = wanted.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        Optional<E> found =
                Arrays.stream(values).filter(v -> v.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            faults.add(
                    field,
                    "Give one of "
                            + String.join(
                                    ", ",
                                    Arrays.stream(values)
                                            .map(v -> v.name()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', '-'))
                                            .toList())
                            + ".");
        }
        return found;
    }

    private static <C extends Comparable<? super C>> Comparator<RatedAction> by(Function<RatedAction, C> key) {
        return Comparator.comparing(key);
    }

    /** What has no date comes last. */
    private static Comparator<RatedAction> byDate(Function<RatedAction, Optional<LocalDate>> date) {
        return Comparator.comparing(a -> date.apply(a).orElse(LocalDate.MAX));
    }
}
