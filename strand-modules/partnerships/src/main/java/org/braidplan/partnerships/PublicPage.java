package org.braidplan.partnerships;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.braidplan.indicator.Share;
import org.braidplan.page.Components;
import org.braidplan.page.Components.Cell;
import org.braidplan.page.Components.Column;
import org.braidplan.page.Components.Table;
import org.braidplan.page.Foremost;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Shown;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * Who works with the Council, what they promised, and whether they keep to it.
 *
 * <p>Organisations, their boards and their promises only: no post, no challenge in words, nobody's money. It counts no people.
 */
@PageInfo(path = "public", title = "Working with partners", audience = PageInfo.Audience.PUBLIC)
public final class PublicPage implements Page {

    private static final int LISTED = 20;

    @Override
    public Shown show(PageRequest request) {
        PlanView plan = request.plan();
        LocalDate today = plan.today();
        Foremost<Promise> promises = new Foremost<>(LISTED, Promise.NEWEST);
        Names names = Names.of(plan);
        for (Stored<Commitment> stored : plan.records(Commitment.class)) {
            Commitment commitment = stored.value();
            Standing standing = Standing.of(commitment, today);
            if (commitment.isAcceptedBy(today) && standing != Standing.RELEASED) {
                promises.add(new Promise(stored, standing));
            }
        }
        Map<String, Set<String>> members = new HashMap<>();
        for (Stored<Membership> stored : plan.records(Membership.class)) {
            if (stored.value().isCurrent(today)) {
                members.computeIfAbsent(stored.value().forum(), f -> new TreeSet<>())
                        .add(names.partner(stored.value().partner()));
            }
        }
        Foremost<Forum> forums =
                new Foremost<>(LISTED, Comparator.comparing(Forum::name).thenComparing(Forum::reference));
        for (Stored<Forum> stored : plan.records(Forum.class)) {
            if (stored.value().isCurrent(today)) {
                forums.add(stored.value());
            }
        }
        int raised = 0;
        int resolved = 0;
        for (Stored<Challenge> stored : plan.records(Challenge.class)) {
            LocalDate on = stored.value().raisedOn();
            if (on.isAfter(today.minusYears(1)) && !on.isAfter(today)) {
                raised++;
                resolved += stored.value().isOpen(today) ? 0 : 1;
            }
        }
        return new Shown(
                "partnerships/public.jte",
                new Model(names, Scores.of(plan).all(), promises, forums, members, new Share(resolved, raised)));
    }

    /** One promise that a partner made. */
    record Promise(Stored<Commitment> stored, Standing standing) {

        static final Comparator<Promise> NEWEST = Comparator.comparing(
                        (Promise promise) -> promise.stored().value().dueOn())
                .reversed()
                .thenComparing(promise -> promise.stored().key());
    }

    /** What the page shows. */
    public static final class Model {

        private final Names names;
        private final Score all;
        private final Foremost<Promise> promises;
        private final Foremost<Forum> forums;
        private final Map<String, Set<String>> members;
        private final Share resolved;

        Model(
                Names names,
                Score all,
                Foremost<Promise> promises,
                Foremost<Forum> forums,
                Map<String, Set<String>> members,
                Share resolved) {
            this.names = names;
            this.all = all;
            this.promises = promises;
            this.forums = forums;
            this.members = members;
            this.resolved = resolved;
        }

        public List<String> sentences() {
            List<String> sentences = new ArrayList<>();
            if (all.attendance().whole() > 0) {
                sentences.add("In the last twelve months our partners came to "
                        + all.attendance().words() + " of the meetings at which we expected them.");
            }
            if (all.kept().whole() > 0) {
                sentences.add("They kept " + all.kept().words() + " of their promises in time.");
            }
            if (all.agreements().whole() > 0) {
                sentences.add("Of the agreements on sharing information, "
                        + all.agreements().words() + " are up to date.");
            }
            if (resolved.whole() > 0) {
                sentences.add("Partners are expected to tell each other when something is not right. They did so "
                        + (resolved.whole() == 1 ? "once" : resolved.whole() + " times")
                        + " in that time, and settled " + resolved.part() + " of them.");
            }
            if (sentences.isEmpty()) {
                sentences.add("We have nothing to show yet about how our partners keep to what we agreed.");
            }
            return sentences;
        }

        public boolean hasPromises() {
            return promises.all() > 0;
        }

        public int morePromises() {
            return promises.all() - promises.list().size();
        }

        public Table promises(Components ui) {
            List<List<Cell>> rows = new ArrayList<>();
            for (Promise promise : promises.list()) {
                Commitment commitment = promise.stored().value();
                rows.add(List.of(
                        Cell.of(names.partner(commitment.partner())),
                        Cell.of(commitment.promise()),
                        Cell.of(ui.date(commitment.dueOn())),
                        Cell.of(ui.tag(
                                promise.standing() == Standing.OPEN
                                        ? "To be kept"
                                        : promise.standing().words(),
                                promise.standing().tone()))));
            }
            return new Table(
                    "Promises, and whether they were kept",
                    List.of(
                            Column.text("Who promised"),
                            Column.text("What"),
                            Column.text("By when"),
                            Column.text("Where it stands")),
                    rows);
        }

        public boolean hasForums() {
            return forums.all() > 0;
        }

        public int moreForums() {
            return forums.all() - forums.list().size();
        }

        public Table forums() {
            List<List<Cell>> rows = new ArrayList<>();
            for (Forum forum : forums.list()) {
                List<String> sit = members.getOrDefault(forum.reference(), Set.of()).stream()
                        .limit(LISTED)
                        .toList();
                int more = members.getOrDefault(forum.reference(), Set.of()).size() - sit.size();
                rows.add(List.of(
                        Cell.of(forum.name()),
                        Cell.of(forum.purpose()),
                        Cell.of(
                                sit.isEmpty()
                                        ? "not recorded"
                                        : String.join(", ", sit) + (more > 0 ? " and " + more + " more" : ""))));
            }
            return new Table(
                    "Boards and who sits in them",
                    List.of(Column.text("Board"), Column.text("What it is for"), Column.text("Who sits in it")),
                    rows);
        }

        public List<String> sources() {
            TreeSet<String> sources = new TreeSet<>();
            promises.list().forEach(p -> p.stored().value().source().ifPresent(sources::add));
            forums.list().forEach(forum -> forum.source().ifPresent(sources::add));
            return List.copyOf(sources);
        }
    }
}
