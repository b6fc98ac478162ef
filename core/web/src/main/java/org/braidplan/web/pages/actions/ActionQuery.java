package org.braidplan.web.pages.actions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.braidplan.action.Action;
import org.braidplan.action.RatedAction;
import org.braidplan.action.Stage;
import org.braidplan.plan.Rating;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Visit;

/** Which actions a list shows, and in which order. */
public record ActionQuery(
        String strand, String rating, String stage, String owner, String show, String text, String sort) {

    /** Actions with no update for longer than this ask for one. */
    static final Duration UPDATE_EVERY = Duration.ofDays(35);

    /** What {@code show} can ask for, in words. */
    static final Map<String, String> SHOWS = new LinkedHashMap<>();

    static {
        SHOWS.put("late", "Late or very late");
        SHOWS.put("open", "Not done yet");
        SHOWS.put("due-soon", "Due in the next 90 days");
        SHOWS.put("overclaimed", "Claimed better than the rule says");
        SHOWS.put("unevidenced", "Done without evidence");
        SHOWS.put("unproven", "Done, not yet verified");
        SHOWS.put("silent", "No update for 35 days");
        SHOWS.put("moved", "Date moved");
    }

    private static final Comparator<RatedAction> BY_REFERENCE = Comparator.<RatedAction, String>comparing(
                    a -> a.action().ref().replaceAll("\\d+$", ""))
            .thenComparing(a -> number(a.action().ref()));

    /** What the address asks for. */
    static ActionQuery of(Visit visit) {
        String late = visit.parameter("late").equals("yes") ? "late" : "";
        return new ActionQuery(
                visit.parameter("strand"),
                visit.parameter("rating").toUpperCase(Locale.ROOT),
                visit.parameter("stage").toUpperCase(Locale.ROOT).replace('-', '_'),
                visit.parameter("owner"),
                late.isEmpty() ? visit.parameter("show") : late,
                visit.parameter("q"),
                visit.parameter("sort"));
    }

    /** Whether anything narrows the list. */
    public boolean isNarrowed() {
        return !(strand + rating + stage + owner + show + text).isEmpty();
    }

    /** The actions asked for, in the order asked for. */
    List<RatedAction> of(List<RatedAction> all, LocalDate today) {
        String[] words = text.toLowerCase(Locale.UK).split("\\s+");
        return all.stream()
                .filter(a -> strand.isEmpty() || a.action().strand().equals(strand))
                .filter(a -> rating.isEmpty() || a.rating().name().equals(rating))
                .filter(a -> stage.isEmpty() || a.action().stage().name().equals(stage))
                .filter(a -> owner.isEmpty() || a.action().owner().equalsIgnoreCase(owner))
                .filter(shown(show, today))
                .filter(a -> has(a.action(), words))
                .sorted(order())
                .toList();
    }

    /** Whether an action belongs to what {@code show} asks for; an unknown word shows all. */
    public static Predicate<RatedAction> shown(String show, LocalDate today) {
        return switch (show) {
            case "late" -> a -> a.rating() == Rating.AMBER || a.rating() == Rating.RED;
            case "open" -> ActionQuery::isOpen;
            case "due-soon" ->
                a -> isOpen(a)
                        && a.action()
                                .schedule()
                                .due()
                                .filter(d -> !d.isBefore(today) && d.isBefore(today.plusDays(90)))
                                .isPresent();
            case "overclaimed" -> RatedAction::isOverclaimed;
            case "unevidenced" -> RatedAction::isDoneWithoutEvidence;
            case "unproven" ->
                a -> a.action().stage().isDone() && !a.action().stage().isProven();
            case "silent" -> a -> isSilent(a, today);
            case "moved" -> a -> !a.action().schedule().moves().isEmpty();
            default -> a -> true;
        };
    }

    /** Whether work on it is still to do: neither done nor stopped. */
    public static boolean isOpen(RatedAction action) {
        return !action.action().stage().isDone() && action.action().stage() != Stage.STOPPED;
    }

    /** Whether it should have had an update: under way, and nothing said for 35 days. */
    public static boolean isSilent(RatedAction action, LocalDate today) {
        boolean hasStarted =
                action.action().schedule().start().filter(s -> s.isAfter(today)).isEmpty();
        Optional<Instant> last = action.action().lastUpdate().map(Action.ProgressUpdate::at);
        return isOpen(action)
                && hasStarted
                && last.map(l -> Words.day(l).isBefore(today.minusDays(UPDATE_EVERY.toDays())))
                        .orElse(true);
    }

    private Comparator<RatedAction> order() {
        boolean descending = sort.startsWith("-");
        Comparator<RatedAction> order = switch (descending ? sort.substring(1) : sort) {
            case "title" -> Comparator.comparing(a -> a.action().title().toLowerCase(Locale.UK));
            case "owner" -> Comparator.comparing(a -> a.action().owner().toLowerCase(Locale.UK));
            case "originalDue" -> dates(a -> a.action().schedule().originalDue());
            case "due" -> dates(a -> a.action().schedule().due());
            case "expected" -> dates(RatedAction::expected);
            case "late" -> Comparator.comparingInt(RatedAction::daysLate);
            case "stage" -> Comparator.comparing(a -> a.action().stage());
            case "rating" -> Comparator.comparing(RatedAction::rating);
            default -> BY_REFERENCE;
        };
        return (descending ? order.reversed() : order).thenComparing(BY_REFERENCE);
    }

    private static Comparator<RatedAction> dates(Function<RatedAction, Optional<LocalDate>> date) {
        return Comparator.comparing(a -> date.apply(a).orElse(LocalDate.MAX));
    }

    private static boolean has(Action action, String[] words) {
        String text = (action.ref() + " " + action.title() + " " + action.description() + " " + action.owner())
                .toLowerCase(Locale.UK);
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String ref) {
        try {
            return Integer.parseInt(ref.substring(ref.lastIndexOf('-') + 1));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
