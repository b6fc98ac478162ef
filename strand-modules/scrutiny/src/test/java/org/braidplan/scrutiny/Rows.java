package org.braidplan.scrutiny;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.Link;
import org.braidplan.register.SelfChecking;
import org.braidplan.scrutiny.CallIn.Validity;
import org.braidplan.scrutiny.KeyDecision.Urgency;
import org.braidplan.scrutiny.ScrutinyRecommendation.Answer;
import org.braidplan.scrutiny.ScrutinyRecommendation.State;
import org.braidplan.scrutiny.WorkItem.Kind;
import org.braidplan.scrutiny.WorkItem.Origin;
import org.braidplan.testkit.PlanFixture;

/** Short ways to write the strand's records in tests; an empty text leaves a field empty. */
final class Rows {

    private static final Optional<String> SOURCE = Optional.of("Minutes");
    private static final Optional<String> NOTE = Optional.of("A note");

    private Rows() {}

    static KeyDecision decision(String reference, String published, String due, String decided) {
        return decision(reference, published, due, decided, Urgency.NONE, "");
    }

    static KeyDecision decision(
            String reference, String published, String due, String decided, Urgency urgency, String lookedAt) {
        return new KeyDecision(
                reference,
                "A decision",
                "Cabinet",
                Optional.of("Head of service"),
                day(published),
                LocalDate.parse(due),
                day(decided),
                urgency,
                urgency == Urgency.NONE ? Optional.empty() : Optional.of("It could not wait."),
                lookedAt.isEmpty() ? Optional.empty() : Optional.of("A committee"),
                day(lookedAt),
                SOURCE,
                NOTE);
    }

    static WorkItem item(String reference, String meeting, Kind kind, String follows, String outcome, String again) {
        return item(reference, meeting, kind, follows, outcome, again, "");
    }

    static WorkItem item(
            String reference, String meeting, Kind kind, String follows, String outcome, String again, String off) {
        return new WorkItem(
                reference,
                "Topic of " + reference,
                "A committee",
                LocalDate.parse(meeting),
                kind,
                Origin.PUBLIC,
                Optional.empty(),
                text(follows),
                text(outcome),
                day(again),
                day(off),
                SOURCE,
                NOTE);
    }

    static ScrutinyReview review(String reference, String reported, String changed) {
        return new ScrutinyReview(
                reference,
                "Title of " + reference,
                "A committee",
                "To find out.",
                LocalDate.parse("2014-01-08"),
                day(reported),
                Optional.empty(),
                text(changed),
                SOURCE,
                NOTE);
    }

    /** A recommendation that nobody has answered. */
    static ScrutinyRecommendation waiting(int number, String made) {
        return recommendation(number, made, null, "", "", "", "", "");
    }

    /** A recommendation of the review SR; whatever has a day of implementation is implemented. */
    static ScrutinyRecommendation recommendation(
            int number,
            String made,
            Answer answer,
            String answered,
            String doneBy,
            String implemented,
            String evidence,
            String verified) {
        return new ScrutinyRecommendation(
                "SR-" + number,
                "SR",
                "Do the thing",
                "Cabinet",
                LocalDate.parse(made),
                Optional.empty(),
                Optional.ofNullable(answer),
                day(answered),
                Optional.empty(),
                day(doneBy),
                implemented.isEmpty() ? State.UNDER_WAY : State.IMPLEMENTED,
                day(implemented),
                text(evidence).map(address -> new Link(URI.create(address))),
                day(verified),
                implemented.isEmpty() ? Optional.empty() : Optional.of("It is different."),
                Optional.empty(),
                SOURCE,
                NOTE);
    }

    static CallIn callIn(String reference, String requested, Validity validity, String heard, CallIn.Outcome outcome) {
        return new CallIn(
                reference,
                "A decision called in",
                Optional.empty(),
                LocalDate.parse(requested),
                "The effects were not shown.",
                validity,
                day(heard),
                Optional.ofNullable(outcome),
                Optional.of("Cabinet decided again."),
                SOURCE,
                NOTE);
    }

    /** What a check says of a plan. */
    static Outcome run(Check check, PlanFixture plan) {
        return check.run(plan.view());
    }

    static List<String> reasons(Outcome outcome) {
        return outcome.found().stream().map(Found::reason).toList();
    }

    static String id(Check check) {
        return check.getClass().getAnnotation(Rule.class).id();
    }

    /** The fields with which something is wrong. */
    static List<String> fields(SelfChecking record) {
        return record.problems().stream().map(FieldProblem::field).toList();
    }

    static Optional<LocalDate> day(String text) {
        return text(text).map(LocalDate::parse);
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
