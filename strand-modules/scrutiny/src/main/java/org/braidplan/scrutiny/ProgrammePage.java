package org.braidplan.scrutiny;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.braidplan.calendar.Days;
import org.braidplan.indicator.Share;
import org.braidplan.page.Components;
import org.braidplan.page.Components.Cell;
import org.braidplan.page.Components.Column;
import org.braidplan.page.Components.Figure;
import org.braidplan.page.Components.Table;
import org.braidplan.page.Components.Tone;
import org.braidplan.page.Foremost;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Shown;
import org.braidplan.scrutiny.KeyDecision.Urgency;
import org.braidplan.scrutiny.Topics.Return;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** What scrutiny looks at next, which decisions are coming, and to what it must come back. */
@PageInfo(path = "programme", title = "Work programme")
public final class ProgrammePage implements Page {

    private static final int LISTED = 25;

    @Override
    public Shown show(PageRequest request) {
        PlanView plan = request.plan();
        LocalDate today = plan.today();
        Foremost<Stored<WorkItem>> coming = new Foremost<>(
                LISTED,
                Comparator.comparing((Stored<WorkItem> s) -> s.value().meetingOn())
                        .thenComparing(Stored::key));
        for (Stored<WorkItem> stored : plan.records(WorkItem.class)) {
            WorkItem item = stored.value();
            if (!item.isTakenOff()
                    && !item.meetingOn().isBefore(today)
                    && !item.meetingOn().isAfter(today.plusYears(1))) {
                coming.add(stored);
            }
        }
        Foremost<Return> back = new Foremost<>(
                LISTED,
                Comparator.comparing(Return::by)
                        .thenComparing(topic -> topic.stored().key()));
        int overdue = 0;
        for (Return topic : Topics.of(plan).all()) {
            if (!topic.isBackBy(today)) {
                back.add(topic);
                overdue += topic.isOverdue(today) ? 1 : 0;
            }
        }
        return new Shown(
                "scrutiny/programme.jte",
                new Model(today, coming, Decisions.of(plan.records(KeyDecision.class), today), back, overdue));
    }

    /** Key decisions: those of the next twelve months, and how those of the last year were prepared. */
    static final class Decisions {

        private final Foremost<Stored<KeyDecision>> coming = new Foremost<>(
                LISTED,
                Comparator.comparing((Stored<KeyDecision> s) -> s.value().day()).thenComparing(Stored::key));
        private int all;
        private int taken;
        private int looked;
        private int noticed;

        static Decisions of(List<Stored<KeyDecision>> records, LocalDate today) {
            Decisions decisions = new Decisions();
            LocalDate since = today.minusYears(1);
            for (Stored<KeyDecision> stored : records) {
                KeyDecision decision = stored.value();
                decisions.all++;
                if (!decision.isDecidedBy(today)) {
                    if (!decision.day().isAfter(today.plusYears(1))) {
                        decisions.coming.add(stored);
                    }
                } else if (decision.day().isAfter(since)) {
                    decisions.taken++;
                    decisions.looked += decision.isLookedAtBy(decision.day()) ? 1 : 0;
                    decisions.noticed += decision.hasNotice() ? 1 : 0;
                }
            }
            return decisions;
        }
    }

    /** What the page shows. */
    public static final class Model {

        private final LocalDate today;
        private final Foremost<Stored<WorkItem>> coming;
        private final Decisions decisions;
        private final Foremost<Return> back;
        private final int overdue;

        Model(
                LocalDate today,
                Foremost<Stored<WorkItem>> coming,
                Decisions decisions,
                Foremost<Return> back,
                int overdue) {
            this.today = today;
            this.coming = coming;
            this.decisions = decisions;
            this.back = back;
            this.overdue = overdue;
        }

        public boolean isEmpty() {
            return !hasComing() && !hasBack() && decisions.all == 0;
        }

        public boolean hasComing() {
            return coming.all() > 0;
        }

        public boolean hasBack() {
            return back.all() > 0;
        }

        public boolean hasDecisions() {
            return decisions.coming.all() > 0;
        }

        public String programme() {
            return Subjects.register(Subjects.WORK_PROGRAMME);
        }

        public String forwardPlan() {
            return Subjects.register(Subjects.FORWARD_PLAN);
        }

        public List<Figure> figures() {
            return List.of(
                    new Figure(
                            Integer.toString(coming.all()),
                            coming.all() == 1 ? "item on a coming agenda" : "items on coming agendas",
                            programme()),
                    new Figure(
                            Integer.toString(decisions.coming.all()),
                            decisions.coming.all() == 1 ? "key decision to come" : "key decisions to come",
                            forwardPlan()),
                    new Figure(
                            Integer.toString(overdue),
                            overdue == 1 ? "topic that should have come back" : "topics that should have come back",
                            programme()));
        }

        /** How the last year's decisions were prepared. */
        public List<String> sentences() {
            if (decisions.taken == 0) {
                return List.of("No key decision is recorded as taken in the last twelve months, of " + decisions.all
                        + " in the forward plan.");
            }
            return List.of(
                    "In the last twelve months scrutiny looked at "
                            + new Share(decisions.looked, decisions.taken).words()
                            + " of the key decisions before they were taken.",
                    new Share(decisions.noticed, decisions.taken).words() + " of them had 28 clear days' notice. The"
                            + " forward plan holds " + decisions.all
                            + (decisions.all == 1 ? " key decision." : " key decisions."));
        }

        public Table items(Components ui) {
            List<List<Cell>> rows = new ArrayList<>();
            for (Stored<WorkItem> stored : coming.list()) {
                WorkItem item = stored.value();
                rows.add(List.of(
                        Cell.of(ui.date(item.meetingOn())),
                        Cell.of(item.committee()),
                        Cell.of(ui.link(item.topic(), Subjects.record(Subjects.WORK_PROGRAMME, stored))),
                        Cell.of(item.kind().words()),
                        Cell.of(item.origin().words())));
            }
            return new Table(
                    caption("On agendas of the next twelve months", rows.size(), coming.all()),
                    List.of(
                            Column.text("Meeting"),
                            Column.text("Committee"),
                            Column.text("Topic"),
                            Column.text("Kind"),
                            Column.text("Asked for by")),
                    rows);
        }

        public Table decisions(Components ui) {
            List<List<Cell>> rows = new ArrayList<>();
            for (Stored<KeyDecision> stored : decisions.coming.list()) {
                KeyDecision decision = stored.value();
                rows.add(List.of(
                        Cell.of(ui.date(decision.day())),
                        Cell.of(ui.link(decision.title(), Subjects.record(Subjects.FORWARD_PLAN, stored))),
                        Cell.of(decision.maker()),
                        Cell.of(notice(ui, decision)),
                        Cell.of(
                                decision.isLookedAtBy(today)
                                        ? decision.lookedAtBy().orElseThrow()
                                        : decision.lookedAtOn()
                                                .map(on -> "planned for " + Days.words(on))
                                                .orElse("nobody yet"))));
            }
            return new Table(
                    caption("Key decisions of the next twelve months", rows.size(), decisions.coming.all()),
                    List.of(
                            Column.text("Due"),
                            Column.text("Decision"),
                            Column.text("Who decides"),
                            Column.text("Notice"),
                            Column.text("Looked at by scrutiny")),
                    rows);
        }

        private Content notice(Components ui, KeyDecision decision) {
            if (decision.hasNotice()) {
                return ui.tag("28 days", Tone.GOOD);
            }
            if (decision.urgency() != Urgency.NONE) {
                return ui.tag("Exception", Tone.WARNING);
            }
            return decision.publishedOn().isEmpty()
                    ? ui.tag("Not published", Tone.WARNING)
                    : ui.tag("Too short", Tone.BAD);
        }

        public Table back(Components ui) {
            List<List<Cell>> rows = new ArrayList<>();
            for (Return topic : back.list()) {
                WorkItem item = topic.stored().value();
                rows.add(List.of(
                        Cell.of(ui.date(topic.by())),
                        Cell.of(Days.left(topic.by(), today)),
                        Cell.of(ui.link(item.topic(), Subjects.record(Subjects.WORK_PROGRAMME, topic.stored()))),
                        Cell.of(Days.words(item.meetingOn())),
                        Cell.of(item.outcome().orElse("nothing recorded")),
                        Cell.of(topic.next().map(Days::words).orElse("on no agenda"))));
            }
            return new Table(
                    caption("To come back to", rows.size(), back.all()),
                    List.of(
                            Column.text("By"),
                            Column.text("Days left"),
                            Column.text("Topic"),
                            Column.text("Looked at on"),
                            Column.text("What came of it"),
                            Column.text("Back on")),
                    rows);
        }

        private static String caption(String what, int shown, int all) {
            return shown < all ? what + ": the first " + shown + " of " + all : what + ", the first to come first";
        }
    }
}
