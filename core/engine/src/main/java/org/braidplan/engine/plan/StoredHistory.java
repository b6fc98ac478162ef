package org.braidplan.engine.plan;

import java.util.HashSet;
import java.util.List;
import org.braidplan.action.Action;
import org.braidplan.indicator.Indicator;

/** What was recorded here, kept when a file that does not know of it is imported: an import never takes history away. */
final class StoredHistory {

    private StoredHistory() {}

    /** The action of a file; with the history, dates, stage and claim that are here when the file lacks any of it. */
    static Action kept(Action here, Action file) {
        boolean known = has(file.updates(), here.updates())
                && has(file.proof().steps(), here.proof().steps())
                && has(file.proof().evidence(), here.proof().evidence())
                && has(file.schedule().moves(), here.schedule().moves())
                && here.milestones().stream()
                        .allMatch(m -> file.milestones().stream()
                                .anyMatch(f -> f.id() == m.id()
                                        && has(f.moves(), m.moves())
                                        && (m.reachedOn().isEmpty()
                                                || f.reachedOn().isPresent())));
        if (known) {
            return file;
        }
        Action.Schedule schedule = here.schedule();
        return file.withUpdates(here.updates())
                .withProof(here.proof())
                .withClaim(here.claim())
                .withMilestones(here.milestones())
                .withSchedule(new Action.Schedule(
                        file.schedule().start(),
                        schedule.originalDue(),
                        schedule.due(),
                        schedule.forecast(),
                        schedule.doneOn(),
                        schedule.moves()));
    }

    /** The indicator of a file; with the definitions that are here when there are more, and the limits unless it has some. */
    static Indicator kept(Indicator here, Indicator file) {
        return new Indicator(
                file.key(),
                file.strand(),
                file.title(),
                file.owner(),
                file.frequency(),
                here.definitions().size() <= file.definitions().size() ? file.definitions() : here.definitions(),
                file.baseline(),
                file.targets(),
                file.limits().equals(Indicator.Limits.USUAL) ? here.limits() : file.limits(),
                file.source());
    }

    private static <T> boolean has(List<T> file, List<T> here) {
        return new HashSet<>(file).containsAll(here);
    }
}
