package org.braidplan.partnerships;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Rule;
import org.braidplan.indicator.Period;
import org.braidplan.partnerships.Attendance.Came;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.Money;
import org.braidplan.register.SelfChecking;
import org.braidplan.testkit.PlanFixture;

/** Short ways to write the strand's records in tests; an empty text leaves a field empty. */
final class Rows {

    private static final Optional<String> SOURCE = Optional.of("Minutes");
    private static final Optional<String> NOTE = Optional.of("A note");

    private Rows() {}

    static Partner partner(String reference, String name, Partner.Kind kind, String leadPost) {
        return new Partner(reference, name, kind, text(leadPost), Optional.empty(), SOURCE, NOTE);
    }

    static Forum forum(String reference, String name, String ended) {
        return new Forum(
                reference,
                name,
                "To work together.",
                Optional.of("Independent Chair"),
                LocalDate.of(2010, 4, 1),
                day(ended),
                SOURCE,
                NOTE);
    }

    static Membership seat(String forum, String partner, Seniority seniority, String until) {
        return new Membership(
                forum, partner, "Post of " + partner, seniority, LocalDate.of(2012, 4, 1), day(until), SOURCE, NOTE);
    }

    /** A meeting of a forum, called by both. */
    static Meeting meeting(String forum, String on) {
        return new Meeting(forum + "-" + on, forum, LocalDate.parse(on), Optional.empty(), SOURCE, NOTE);
    }

    static Attendance came(String forum, String on, String partner, Seniority seniority) {
        return new Attendance(
                forum + "-" + on, partner, Came.YES, Optional.of("Deputy"), Optional.of(seniority), SOURCE, NOTE);
    }

    static Attendance absent(String forum, String on, String partner, Came how) {
        return new Attendance(forum + "-" + on, partner, how, Optional.empty(), Optional.empty(), SOURCE, NOTE);
    }

    static Commitment commitment(
            String reference, String partner, String action, String accepted, String due, String kept) {
        return commitment(reference, partner, action, accepted, due, kept, "");
    }

    static Commitment commitment(
            String reference,
            String partner,
            String action,
            String accepted,
            String due,
            String kept,
            String released) {
        return new Commitment(
                reference,
                partner,
                "Promise of " + reference,
                Optional.empty(),
                text(action),
                LocalDate.of(2014, 1, 6),
                day(accepted),
                LocalDate.parse(due),
                day(kept),
                Optional.empty(),
                day(released),
                SOURCE,
                NOTE);
    }

    static Agreement agreement(String reference, String signed, String review, String ended) {
        return new Agreement(
                reference,
                "Agreement " + reference,
                "To keep children safe.",
                day(signed),
                LocalDate.parse(review),
                day(ended),
                Optional.empty(),
                SOURCE,
                NOTE);
    }

    static AgreementParty party(String agreement, String partner, String signed) {
        return new AgreementParty(agreement, partner, day(signed), Optional.empty(), SOURCE, NOTE);
    }

    static Challenge challenge(String reference, String raised, String escalated, String by, String resolved) {
        return new Challenge(
                reference,
                "RMBC",
                "SYP",
                Optional.of("Said in confidence to us"),
                LocalDate.parse(raised),
                day(escalated),
                escalated.isEmpty() ? Optional.empty() : Optional.of("The board"),
                day(by),
                day(resolved),
                Optional.empty(),
                SOURCE,
                NOTE);
    }

    static FundingShare share(String year, String partner, String agreed, String paid, String by) {
        return new FundingShare(
                Period.parse(year),
                "LSCB",
                partner,
                text(agreed).map(Money::of),
                text(paid).map(Money::of),
                day(by),
                SOURCE,
                NOTE);
    }

    /** What a check says on a day of these records. */
    static List<String> found(Check check, String today, Record... records) {
        return reasons(check, PlanFixture.on(today).records(records));
    }

    static List<String> reasons(Check check, PlanFixture plan) {
        return check.run(plan.view()).found().stream().map(Found::reason).toList();
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
