package org.braidplan.web.pages.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.people.Right;
import org.braidplan.problem.Problem;
import org.braidplan.publication.Candidate;
import org.braidplan.publication.Item;
import org.braidplan.publication.Publication.Seen;
import org.braidplan.view.History;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.components.Changes;
import org.braidplan.web.components.Words;
import org.braidplan.web.form.Values;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;
import org.braidplan.web.signin.Session;

/** What waits to be approved for the public, what changed since it was, and what the public sees. */
public final class PublicationPage implements Handler {

    /** Longer histories are looked at on the thing's own page. */
    private static final int MOST_CHANGES = 5;

    /** Of so many things at most the changes are shown; the others' are a click away. */
    private static final int MOST_EXPLAINED = 30;

    /** One change since the approval, in words. */
    public record Change(String words, List<Changes.Line> lines) {}

    /**
     * Something that waits or is public.
     *
     * @param value what a form sends back to name it and the revision that was seen
     * @param obstacle why it cannot be approved; empty when it can
     */
    public record Row(
            String value,
            String kind,
            String title,
            String address,
            String state,
            String obstacle,
            List<Change> changes) {

        /** The id of its tick box. */
        public String id() {
            return "item-" + value.replaceAll("[^A-Za-z0-9-]", "-");
        }
    }

    /** What belongs to one strand, or to the whole plan. */
    public record Group(String id, String title, List<Row> waiting, List<Row> barred, List<Row> open) {}

    /** What the template shows. */
    public record Model(String words, List<Group> groups, String csrf, List<String> problems) {}

    @Override
    public Answer answer(Visit visit) {
        return screen(visit, 200, List.of());
    }

    private static Answer screen(Visit visit, int status, List<String> problems) {
        List<Candidate> candidates = visit.services().publication().candidates(visit.caller());
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("", "The whole plan");
        candidates.stream()
                .filter(c -> c.item().kind() == Item.Kind.STRAND)
                .forEach(c -> titles.put(c.strand(), c.title()));
        int[] explained = {0};
        List<Group> groups = titles.entrySet().stream()
                .map(t -> group(
                        visit,
                        t.getKey(),
                        t.getValue(),
                        candidates.stream()
                                .filter(c -> c.strand().equals(t.getKey()))
                                .toList(),
                        explained))
                .toList();
        long waiting = groups.stream().mapToLong(g -> g.waiting().size()).sum();
        long open = candidates.stream().filter(c -> !c.isNew()).count();
        String words = (waiting == 0 ? "Nothing waits" : Words.count(waiting, "thing waits", "things wait"))
                + " to be approved. The public sees " + Words.count(open, "thing") + ".";
        String csrf = visit.session().map(Session::csrf).orElse("");
        return new Answer.Screen(
                status,
                Section.PUBLICATION,
                List.of(new Crumb("Plan", "/")),
                "What the public sees",
                "publication/publication.jte",
                Map.of("model", new Model(words, groups, csrf, problems)),
                status != 200);
    }

    private static Group group(Visit visit, String strand, String title, List<Candidate> all, int[] explained) {
        List<Row> waiting = new ArrayList<>();
        List<Row> barred = new ArrayList<>();
        List<Row> open = new ArrayList<>();
        for (Candidate candidate : all) {
            boolean explains = candidate.isChanged() && explained[0]++ < MOST_EXPLAINED;
            Row row = row(visit, candidate, explains ? changes(visit, candidate) : List.of());
            if (candidate.waits()) {
                (candidate.obstacle().isPresent() ? barred : waiting).add(row);
            }
            if (!candidate.isNew()) {
                open.add(row);
            }
        }
        return new Group(strand.isEmpty() ? "whole-plan" : strand, title, waiting, barred, open);
    }

    private static Row row(Visit visit, Candidate candidate, List<Change> changes) {
        String state = candidate
                .approval()
                .map(a -> "Approved on " + Words.date(Words.day(a.at())) + " by "
                        + Changes.who(visit.services().people(), a.by())
                        + (candidate.isChanged() ? "; changed since" : ""))
                .orElse("Never approved");
        return new Row(
                candidate.item().kind().word() + "~" + candidate.revision() + "~"
                        + candidate.item().key(),
                candidate.item().kind().title(),
                candidate.title(),
                address(candidate),
                state,
                candidate.obstacle().orElse(""),
                changes);
    }

    private static List<Change> changes(Visit visit, Candidate candidate) {
        Optional<String> collection = collection(candidate.item().kind());
        if (collection.isEmpty()) {
            return List.of();
        }
        long approved = candidate.approval().orElseThrow().revision();
        return visit
                .services()
                .history()
                .of(visit.caller(), collection.get(), candidate.item().key())
                .stream()
                .filter(e -> e.number() > approved)
                .limit(MOST_CHANGES)
                .map(e -> change(visit, e))
                .toList();
    }

    private static Change change(Visit visit, History.Entry entry) {
        return new Change(
                Words.date(Words.day(entry.moment())) + ", "
                        + Changes.who(visit.services().people(), entry.who()) + ": " + entry.why(),
                entry.changes().stream().flatMap(c -> Changes.lines(c).stream()).toList());
    }

    private static Optional<String> collection(Item.Kind kind) {
        return switch (kind) {
            case PLAN -> Optional.of("plan");
            case STRAND -> Optional.of("strands");
            case REVIEW -> Optional.of("reviews");
            case RECOMMENDATION -> Optional.of("recommendations");
            case ACTION -> Optional.of("actions");
            case INDICATOR -> Optional.of("indicators");
            case PAGE -> Optional.empty();
        };
    }

    private static String address(Candidate candidate) {
        String key = candidate.item().key();
        return switch (candidate.item().kind()) {
            case PLAN -> "/";
            case STRAND -> Addresses.path("/strands/", key);
            case REVIEW -> Addresses.path("/reviews/", key);
            case RECOMMENDATION -> Addresses.path("/recommendations#", key);
            case ACTION -> Addresses.path("/actions/", key);
            case INDICATOR -> Addresses.path("/indicators/", key);
            case PAGE -> Addresses.path("/strands/", candidate.strand(), "/", key.substring(key.indexOf('/') + 1));
        };
    }

    /** What the form sends: what is ticked, or everything of a strand. */
    static final class Sent implements Handler {

        @Override
        public Answer answer(Visit visit) {
            visit.caller().needs(Right.PUBLISH);
            String what = visit.parameter("do");
            List<String> values = Values.sentBy(visit).all(what.equals("approve-all") ? "all" : "item");
            try {
                List<Seen> seen = values.stream().map(Sent::seen).toList();
                if (seen.isEmpty()) {
                    throw Problem.invalid("item", "Tick at least one thing first.");
                }
                if (what.equals("withdraw")) {
                    visit.services()
                            .publication()
                            .withdraw(
                                    visit.caller(),
                                    seen.stream().map(Seen::item).toList());
                } else {
                    visit.services().publication().approve(visit.caller(), seen);
                }
                String done = what.equals("withdraw") ? "withdrawn from the public." : "approved for the public.";
                visit.session().ifPresent(s -> s.say(Words.count(seen.size(), "thing") + " " + done));
                return new Answer.Elsewhere("/publication");
            } catch (Problem problem) {
                return switch (problem.kind()) {
                    case INVALID, STALE, NOT_FOUND ->
                        screen(visit, problem.kind().status(), said(problem));
                    default -> throw problem;
                };
            }
        }

        private static List<String> said(Problem problem) {
            return problem.fields().isEmpty()
                    ? List.of(problem.getMessage())
                    : problem.fields().stream().map(f -> f.message()).toList();
        }

        private static Seen seen(String value) {
            try {
                String[] parts = value.split("~", 3);
                return new Seen(new Item(Item.Kind.of(parts[0]), parts[2]), Long.parseLong(parts[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw Problem.invalid("item", "Tick things on this page.");
            }
        }
    }
}
