package org.braidplan.cse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Share;
import org.braidplan.view.Derived;
import org.braidplan.view.PlanView;

/**
 * What became of missing episodes, by calendar quarter, from the months that are over.
 *
 * @param quarters oldest first; only those with at least one month recorded
 */
public record Funnel(List<Quarter> quarters) {

    private static final Derived<Funnel> ALL = plan -> of(Counted.months(plan), plan.today());

    public Funnel {
        quarters = List.copyOf(quarters);
    }

    /** As the plan stands; months that are not over on its day are left out. */
    static Funnel of(PlanView plan) {
        return plan.derived(ALL);
    }

    static Funnel of(Collection<MissingEpisodes> months, LocalDate today) {
        Map<Period, List<MissingEpisodes>> byQuarter = new TreeMap<>();
        for (MissingEpisodes month : months) {
            if (month.month().to().isBefore(today)) {
                Period quarter = Period.of(Frequency.QUARTER, month.month().from());
                byQuarter.computeIfAbsent(quarter, q -> new ArrayList<>()).add(month);
            }
        }
        List<Quarter> quarters = new ArrayList<>();
        byQuarter.forEach((period, rows) -> quarters.add(Quarter.sum(period, rows)));
        return new Funnel(quarters);
    }

    /** The quarter that somebody asked for, else the last complete one, else the last. */
    Optional<Quarter> chosen(String asked) {
        return quarters.stream()
                .filter(q -> q.period().toString().equals(asked))
                .findFirst()
                .or(() -> last(quarters.stream().filter(Quarter::isComplete).toList()))
                .or(() -> last(quarters));
    }

    private static Optional<Quarter> last(List<Quarter> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(some.size() - 1));
    }

    /**
     * The steps of one quarter.
     *
     * @param months how many of its three months are recorded and over
     * @param fits whether in every month each step is part of the one before; only then do the shares say anything
     */
    public record Quarter(
            Period period,
            int months,
            boolean fits,
            long episodes,
            long offered,
            long done,
            long within72,
            long declined) {

        static Quarter sum(Period period, List<MissingEpisodes> rows) {
            return new Quarter(
                    period,
                    rows.size(),
                    rows.stream().allMatch(MissingEpisodes::fits),
                    rows.stream().mapToLong(MissingEpisodes::episodes).sum(),
                    rows.stream().mapToLong(MissingEpisodes::interviewsOffered).sum(),
                    rows.stream().mapToLong(MissingEpisodes::interviewsDone).sum(),
                    rows.stream().mapToLong(MissingEpisodes::doneWithin72Hours).sum(),
                    rows.stream().mapToLong(MissingEpisodes::interviewsDeclined).sum());
        }

        boolean isComplete() {
            return months == 3;
        }

        Share doneOfEpisodes() {
            return new Share(done, episodes);
        }

        Share withinOfDone() {
            return new Share(within72, done);
        }

        /** Episodes after which an interview was offered and neither done nor declined. */
        long open() {
            return offered - done - declined;
        }

        /** Episodes after which nobody offered an interview. */
        long notOffered() {
            return episodes - offered;
        }

        /** The quarter in two or three sentences. */
        public String sentence() {
            if (episodes == 0) {
                return "No missing episode is recorded for " + period.words() + "." + gap();
            }
            return "In " + period.words() + " children went missing " + times(episodes)
                    + ". A return interview was offered "
                    + times(offered) + " and done " + times(done) + ": "
                    + doneOfEpisodes().of("episodes") + ". "
                    + (done == 0
                            ? ""
                            : "Of those done, " + within72 + " came within 72 hours: "
                                    + withinOfDone().of("interviews") + ".")
                    + (fits
                            ? ""
                            : " Episodes and interviews do not fit together in every month: look at the checks first.")
                    + gap();
        }

        private String gap() {
            return isComplete()
                    ? ""
                    : " Only " + months + " of the quarter's 3 months " + (months == 1 ? "is" : "are") + " in.";
        }

        private static String times(long count) {
            return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
        }
    }
}
