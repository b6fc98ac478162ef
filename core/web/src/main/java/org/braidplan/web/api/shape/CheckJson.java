package org.braidplan.web.api.shape;

import static org.braidplan.web.api.http.Field.choice;
import static org.braidplan.web.api.http.Field.date;
import static org.braidplan.web.api.http.Field.moment;
import static org.braidplan.web.api.http.Field.object;
import static org.braidplan.web.api.http.Field.text;
import static org.braidplan.web.api.http.Field.whole;
import static org.braidplan.web.api.http.Field.yesNo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import org.braidplan.check.CheckState;
import org.braidplan.check.CheckStatus;
import org.braidplan.check.Finding;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.page.Choices;
import org.braidplan.web.api.http.Shape;

/** Checks, and what they found. */
public final class CheckJson {

    private static final Shape ACCEPTANCE = Shape.answer(
            "Acceptance",
            "Somebody's decision to live with a finding.",
            text("reason", "Why."),
            date("until", "The last day on which it holds."),
            text("by", "The user name of who decided."),
            moment("at", "When."));

    public static final Shape FINDING = Shape.answer(
            "Finding",
            "One thing that a check found.",
            text("id", "Stable while it lasts."),
            text("check", "The check's id."),
            choice("severity", Choices.words(Severity.class), "How much it matters."),
            text("subject", "What it is about: an action's reference, or a key."),
            choice("subjectKind", Choices.words(Subject.Kind.class), "What kind of thing that is."),
            text("strand", "The strand's key.").orNull(),
            text("register", "For a record, its register's key.").orNull(),
            text("reason", "A sentence with the figures."),
            moment("since", "When a run first found it."),
            yesNo("accepted", "Whether it is accepted today."),
            object("acceptance", ACCEPTANCE, "The newest decision to accept it.")
                    .orNull());

    public static final Shape STATUS = Shape.answer(
            "CheckStatus",
            "A check and how its last run went.",
            text("id", "Kebab-case; never changes."),
            text("strand", "Key of the strand whose module brought it; null for the core's.")
                    .orNull(),
            text("title", "A few words."),
            text("meaning", "What a finding means, and what to do."),
            choice(
                    "severity",
                    Choices.words(Severity.class),
                    "How much its findings matter, unless one says otherwise."),
            text("source", "Where the rule comes from.").orNull(),
            choice("state", Choices.words(CheckState.class), "How it stands; nothing recorded is never passed."),
            whole("examined", "How many things the last run looked at."),
            whole("findings", "How many findings are open."),
            whole("accepted", "How many findings are accepted."),
            moment("lastRun", "When it last ran.").orNull(),
            whole("tookMillis", "How long that took, in milliseconds.").orNull(),
            text("error", "Why it failed, if it did.").orNull());

    private CheckJson() {}

    /** A finding as on a day. */
    public static ObjectNode of(Finding finding, LocalDate today) {
        return new Members()
                .text("id", finding.id())
                .text("check", finding.check())
                .choice("severity", finding.severity())
                .text("subject", finding.subject().key())
                .choice("subjectKind", finding.subject().kind())
                .text("strand", finding.subject().strand())
                .text("register", finding.subject().register())
                .text("reason", finding.reason())
                .moment("since", finding.since())
                .yesNo("accepted", finding.isAccepted(today))
                .object("acceptance", finding.acceptance().map(CheckJson::of))
                .json();
    }

    private static ObjectNode of(Finding.Acceptance acceptance) {
        return new Members()
                .text("reason", acceptance.reason())
                .date("until", acceptance.until())
                .text("by", acceptance.by())
                .moment("at", acceptance.at())
                .json();
    }

    public static ObjectNode of(CheckStatus status) {
        return new Members()
                .text("id", status.id())
                .text("strand", status.strand())
                .text("title", status.title())
                .text("meaning", status.meaning())
                .choice("severity", status.severity())
                .text("source", status.source())
                .choice("state", status.state())
                .whole("examined", status.examined())
                .whole("findings", status.findings())
                .whole("accepted", status.accepted())
                .moment("lastRun", status.lastRun())
                .whole("tookMillis", status.took().map(Duration::toMillis).map(Math::toIntExact))
                .text("error", status.error())
                .json();
    }
}
