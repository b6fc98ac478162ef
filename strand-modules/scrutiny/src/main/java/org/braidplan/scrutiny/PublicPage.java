package org.braidplan.scrutiny;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.braidplan.calendar.Days;
import org.braidplan.page.Components;
import org.braidplan.page.Components.Cell;
import org.braidplan.page.Components.Column;
import org.braidplan.page.Components.Table;
import org.braidplan.page.Foremost;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Shown;
import org.braidplan.scrutiny.Changes.Reported;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * What councillors who check the Council asked for, what was answered and what changed, and what is coming.
 *
 * <p>Only reviews whose report is published, with their recommendations, and decisions whose notice is. It counts no people.
 */
@PageInfo(path = "public", title = "Checking our decisions", audience = PageInfo.Audience.PUBLIC)
public final class PublicPage implements Page {

    private static final int LISTED = 10;

    @Override
    public Shown show(PageRequest request) {
        PlanView plan = request.plan();
        LocalDate today = plan.today();
        Changes changes = Changes.of(plan, LISTED);
        Foremost<Stored<KeyDecision>> coming = new Foremost<>(
                LISTED,
                Comparator.comparing((Stored<KeyDecision> s) -> s.value().day()).thenComparing(Stored::key));
        for (Stored<KeyDecision> stored : plan.records(KeyDecision.class)) {
            KeyDecision decision = stored.value();
            if (Days.isBy(decision.publishedOn(), today)
                    && !decision.isDecidedBy(today)
                    && !decision.day().isBefore(today)) {
                coming.add(stored);
            }
        }
        return new Shown("scrutiny/public.jte", new Model(changes, coming));
    }

    /** What the page shows. */
    public static final class Model {

        private final Changes changes;
        private final Foremost<Stored<KeyDecision>> coming;

        Model(Changes changes, Foremost<Stored<KeyDecision>> coming) {
            this.changes = changes;
            this.coming = coming;
        }

        public List<String> sentences() {
            return changes.sentences();
        }

        /** How many answers are late, in a sentence; empty where none is. */
        public String late() {
            int late = changes.tally().of(Standing.ANSWER_LATE);
            if (late == 0) {
                return "";
            }
            return (late == 1 ? "1 answer is" : late + " answers are")
                    + " later than the two months that we have to give it.";
        }

        public boolean hasReviews() {
            return !changes.reviews().isEmpty();
        }

        public List<Told> reviews() {
            return changes.reviews().stream().map(Told::of).toList();
        }

        public int moreReviews() {
            return changes.reported() - changes.reviews().size();
        }

        public boolean hasChanged() {
            return changes.changed().all() > 0;
        }

        public Table changed() {
            List<List<Cell>> rows = new ArrayList<>();
            for (Stored<ScrutinyRecommendation> stored : changes.changed().list()) {
                rows.add(List.of(
                        Cell.of(stored.value().gist()),
                        Cell.of(stored.value().whatChanged().orElseThrow())));
            }
            return new Table(
                    "What was asked for and is done",
                    List.of(Column.text("What was asked for"), Column.text("What is different now")),
                    rows);
        }

        /** Decisions that councillors asked to be looked at again. */
        public String callIns() {
            int requested = changes.callIns().requested();
            int upheld = changes.callIns().upheld();
            if (requested == 0) {
                return "No decision has been called in, which means that councillors asked for it to be looked at again.";
            }
            return (requested == 1 ? "1 decision has" : requested + " decisions have")
                    + " been called in, which means that councillors asked for "
                    + (requested == 1 ? "it" : "them") + " to be looked at again. "
                    + (upheld == 1 ? "1 had to be reconsidered." : upheld + " had to be reconsidered.");
        }

        public boolean hasComing() {
            return coming.all() > 0;
        }

        public int moreComing() {
            return coming.all() - coming.list().size();
        }

        public Table coming(Components ui) {
            List<List<Cell>> rows = new ArrayList<>();
            for (Stored<KeyDecision> stored : coming.list()) {
                KeyDecision decision = stored.value();
                rows.add(List.of(
                        Cell.of(decision.title()), Cell.of(decision.maker()), Cell.of(ui.date(decision.day()))));
            }
            return new Table(
                    "Key decisions to come",
                    List.of(Column.text("What will be decided"), Column.text("Who decides"), Column.text("When")),
                    rows);
        }

        public List<String> sources() {
            TreeSet<String> sources = new TreeSet<>();
            changes.reviews().forEach(r -> r.stored().value().source().ifPresent(sources::add));
            changes.changed().list().forEach(s -> s.value().source().ifPresent(sources::add));
            coming.list().forEach(s -> s.value().source().ifPresent(sources::add));
            return List.copyOf(sources);
        }
    }

    /**
     * A review as the public reads it.
     *
     * @param report the address of the report; absent where it cannot be read on the web
     */
    public record Told(
            String title,
            String why,
            String published,
            String answers,
            Optional<String> changed,
            Optional<String> report) {

        static Told of(Reported reported) {
            ScrutinyReview review = reported.stored().value();
            Tally tally = reported.tally();
            String answers = tally.all() == 0
                    ? "No recommendation is recorded."
                    : "Recommendations: " + tally.all() + ". Accepted as a whole or in part: " + tally.toBeDone()
                            + ". Rejected: " + tally.of(Standing.REJECTED) + ". Done, with evidence: " + tally.proven()
                            + ".";
            return new Told(
                    review.title(),
                    review.why(),
                    Days.words(review.reportedOn().orElseThrow()),
                    answers,
                    review.whatChanged(),
                    review.report().map(link -> link.address().toString()));
        }
    }
}
