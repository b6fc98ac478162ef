package org.braidplan.partnerships;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.braidplan.indicator.Share;
import org.braidplan.page.Components;
import org.braidplan.page.Components.Cell;
import org.braidplan.page.Components.Column;
import org.braidplan.page.Components.Figure;
import org.braidplan.page.Components.Table;
import org.braidplan.page.Foremost;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Shown;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** Which partner sits in which forum and how senior, and which boards the same agencies and posts fill. */
@PageInfo(path = "seats", title = "Who sits where")
public final class SeatsPage implements Page {

    /** As many as a table can be read with; the register has the rest. */
    private static final int FORUMS = 8;

    private static final int PARTNERS = 30;
    private static final int LISTED = 15;

    @Override
    public Shown show(PageRequest request) {
        PlanView plan = request.plan();
        LocalDate today = plan.today();
        Set<String> current = Forum.current(plan);
        Map<String, Set<String>> byForum = new HashMap<>();
        Map<String, Map<String, Stored<Membership>>> byPartner = new HashMap<>();
        Map<String, Set<String>> byPost = new HashMap<>();
        for (Stored<Membership> stored : plan.records(Membership.class)) {
            Membership seat = stored.value();
            if (current.contains(seat.forum()) && seat.isCurrent(today)) {
                byForum.computeIfAbsent(seat.forum(), f -> new HashSet<>()).add(seat.partner());
                byPartner.computeIfAbsent(seat.partner(), p -> new HashMap<>()).put(seat.forum(), stored);
                byPost.computeIfAbsent(seat.seat(), p -> new HashSet<>()).add(seat.forum());
            }
        }
        Foremost<Map.Entry<String, Set<String>>> posts = new Foremost<>(LISTED, MOST);
        byPost.entrySet().stream().filter(e -> e.getValue().size() > 1).forEach(posts::add);
        Foremost<Map.Entry<String, Set<String>>> forums = new Foremost<>(FORUMS, MOST);
        byForum.entrySet().forEach(forums::add);
        Foremost<Map.Entry<String, Map<String, Stored<Membership>>>> partners = new Foremost<>(
                PARTNERS,
                Comparator.comparing((Map.Entry<String, Map<String, Stored<Membership>>> e) ->
                                -e.getValue().size())
                        .thenComparing(Map.Entry::getKey));
        byPartner.entrySet().forEach(partners::add);
        return new Shown("partnerships/seats.jte", new Model(Names.of(plan), forums, partners, posts));
    }

    private static final Comparator<Map.Entry<String, Set<String>>> MOST = Comparator.comparing(
                    (Map.Entry<String, Set<String>> e) -> -e.getValue().size())
            .thenComparing(Map.Entry::getKey);

    /** What the page shows. */
    public static final class Model {

        private final Names names;
        private final Foremost<Map.Entry<String, Set<String>>> forums;
        private final Foremost<Map.Entry<String, Map<String, Stored<Membership>>>> partners;
        private final Foremost<Map.Entry<String, Set<String>>> posts;

        Model(
                Names names,
                Foremost<Map.Entry<String, Set<String>>> forums,
                Foremost<Map.Entry<String, Map<String, Stored<Membership>>>> partners,
                Foremost<Map.Entry<String, Set<String>>> posts) {
            this.names = names;
            this.forums = forums;
            this.partners = partners;
            this.posts = posts;
        }

        public boolean isEmpty() {
            return forums.all() == 0;
        }

        public boolean hasPairs() {
            return forums.list().size() > 1;
        }

        public boolean hasPosts() {
            return posts.all() > 0;
        }

        public String register() {
            return Subjects.register(Subjects.MEMBERS);
        }

        public List<Figure> figures() {
            return List.of(
                    new Figure(
                            Integer.toString(forums.all()),
                            (forums.all() == 1 ? "forum" : "forums") + " with members",
                            Subjects.register(Subjects.FORUMS)),
                    new Figure(
                            Integer.toString(partners.all()),
                            (partners.all() == 1 ? "agency" : "agencies") + " with a seat",
                            Subjects.register(Subjects.PARTNERS)),
                    new Figure(
                            Integer.toString(posts.all()),
                            (posts.all() == 1 ? "post sits" : "posts sit") + " in more than one forum",
                            register()));
        }

        /** Each agency's seat in each forum. */
        public Table seats(Components ui) {
            List<Map.Entry<String, Set<String>>> shown = forums.list();
            List<Column> columns = new ArrayList<>();
            columns.add(Column.text("Agency"));
            shown.forEach(forum -> columns.add(Column.text(names.forum(forum.getKey()))));
            List<List<Cell>> rows = new ArrayList<>();
            for (Map.Entry<String, Map<String, Stored<Membership>>> partner : partners.list()) {
                List<Cell> row = new ArrayList<>();
                row.add(Cell.of(names.partner(partner.getKey())));
                for (Map.Entry<String, Set<String>> forum : shown) {
                    Stored<Membership> seat = partner.getValue().get(forum.getKey());
                    row.add(
                            seat == null
                                    ? Cell.of("no seat")
                                    : Cell.of(ui.link(
                                            seat.value().seniority().words() + ": "
                                                    + seat.value().seat(),
                                            Subjects.record(Subjects.MEMBERS, seat))));
                }
                rows.add(row);
            }
            boolean whole = rows.size() == partners.all() && shown.size() == forums.all();
            return new Table(
                    whole
                            ? "Agreed seniority and post of each seat"
                            : "Agreed seniority and post of each seat: " + rows.size() + " of " + partners.all()
                                    + " agencies, " + shown.size() + " of " + forums.all()
                                    + " forums, those with most seats",
                    columns,
                    rows);
        }

        /** Boards in which the same agencies sit, the most alike first. */
        public Table pairs() {
            List<Map.Entry<String, Set<String>>> shown = forums.list();
            Foremost<Pair> pairs = new Foremost<>(LISTED, Pair.MOST_ALIKE);
            for (int i = 0; i < shown.size(); i++) {
                for (int j = i + 1; j < shown.size(); j++) {
                    pairs.add(Pair.of(shown.get(i), shown.get(j)));
                }
            }
            List<List<Cell>> rows = new ArrayList<>();
            for (Pair pair : pairs.list()) {
                rows.add(List.of(
                        Cell.of(names.forum(pair.one())),
                        Cell.of(names.forum(pair.other())),
                        Cell.of(pair.shared().words())));
            }
            return new Table(
                    "Boards that share agencies, the most alike first",
                    List.of(
                            Column.text("Forum"),
                            Column.text("Forum"),
                            Column.number("Agencies in both, of those in either")),
                    rows);
        }

        /** Posts that sit in several boards. */
        public Table posts() {
            List<List<Cell>> rows = new ArrayList<>();
            for (Map.Entry<String, Set<String>> post : posts.list()) {
                List<String> where = post.getValue().stream()
                        .map(names::forum)
                        .sorted()
                        .limit(FORUMS)
                        .toList();
                int more = post.getValue().size() - where.size();
                rows.add(List.of(
                        Cell.of(post.getKey()),
                        Cell.of(post.getValue().size()),
                        Cell.of(String.join(", ", where) + (more > 0 ? " and " + more + " more" : ""))));
            }
            return new Table(
                    rows.size() < posts.all()
                            ? "The " + rows.size() + " posts of " + posts.all() + " that sit in most forums"
                            : "Posts that sit in more than one forum",
                    List.of(Column.text("Post"), Column.number("Forums"), Column.text("Which")),
                    rows);
        }
    }

    /** Two forums and the agencies that sit in both, of those that sit in either. */
    record Pair(String one, String other, Share shared) {

        static final Comparator<Pair> MOST_ALIKE = Comparator.comparing((Pair pair) ->
                        -(double) pair.shared().part() / pair.shared().whole())
                .thenComparing(Pair::one)
                .thenComparing(Pair::other);

        static Pair of(Map.Entry<String, Set<String>> one, Map.Entry<String, Set<String>> other) {
            int both = 0;
            for (String partner : one.getValue()) {
                both += other.getValue().contains(partner) ? 1 : 0;
            }
            int either = one.getValue().size() + other.getValue().size() - both;
            return new Pair(one.getKey(), other.getKey(), new Share(both, either));
        }
    }
}
