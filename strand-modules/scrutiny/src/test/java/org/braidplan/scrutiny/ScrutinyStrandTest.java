package org.braidplan.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Indicator;
import org.braidplan.module.Measure;
import org.braidplan.module.StrandModule;
import org.braidplan.register.Link;
import org.braidplan.scrutiny.CallIn.Validity;
import org.braidplan.scrutiny.KeyDecision.Urgency;
import org.braidplan.scrutiny.ScrutinyRecommendation.Answer;
import org.braidplan.scrutiny.ScrutinyRecommendation.State;
import org.braidplan.scrutiny.WorkItem.Kind;
import org.braidplan.scrutiny.WorkItem.Origin;
import org.braidplan.testkit.StrandContract;
import org.junit.jupiter.api.Test;

class ScrutinyStrandTest extends StrandContract {

    @Override
    protected StrandModule strand() {
        return new ScrutinyStrand();
    }

    @Override
    protected List<Record> samples() {
        Optional<String> source = Optional.of("Minutes");
        Optional<String> note = Optional.of("A note");
        Optional<Link> link = Optional.of(new Link(URI.create("https://example.org/report")));
        return List.of(
                new KeyDecision(
                        "KD-1",
                        "Buses",
                        "Cabinet",
                        Optional.of("Director"),
                        Rows.day("2014-10-01"),
                        LocalDate.of(2014, 10, 15),
                        Rows.day("2014-10-15"),
                        Urgency.GENERAL_EXCEPTION,
                        Optional.of("The contract ended."),
                        Optional.of("A committee"),
                        Rows.day("2014-10-08"),
                        source,
                        note),
                Rows.decision("KD-2", "2014-11-24", "2014-12-10", ""),
                new WorkItem(
                        "WP-1",
                        "Buses",
                        "A committee",
                        LocalDate.of(2014, 10, 8),
                        Kind.FOLLOW_UP,
                        Origin.MEMBERS,
                        Optional.of("KD-1"),
                        Optional.of("WP-2"),
                        Optional.of("Asked for a later bus."),
                        Rows.day("2014-11-30"),
                        Rows.day("2014-10-01"),
                        source,
                        note),
                Rows.item("WP-3", "2014-11-12", Kind.FOLLOW_UP, "WP-2", "", ""),
                Rows.item("WP-2", "2014-05-07", Kind.REVIEW, "", "", "2014-09-30"),
                new ScrutinyReview(
                        "SR",
                        "Buses",
                        "A committee",
                        "To find out why they are late.",
                        LocalDate.of(2014, 1, 8),
                        Rows.day("2014-06-04"),
                        link,
                        Optional.of("Buses are on time."),
                        source,
                        note),
                new ScrutinyRecommendation(
                        "SR-1",
                        "SR",
                        "Run a later bus.",
                        "Cabinet",
                        LocalDate.of(2014, 6, 4),
                        Rows.day("2014-06-06"),
                        Optional.of(Answer.IN_PART),
                        Rows.day("2014-07-30"),
                        Optional.of("On Fridays only."),
                        Rows.day("2014-09-30"),
                        State.IMPLEMENTED,
                        Rows.day("2014-09-26"),
                        link,
                        Rows.day("2014-10-08"),
                        Optional.of("There is a bus on Friday nights."),
                        Optional.of("ANY-1"),
                        source,
                        note),
                Rows.waiting(2, "2014-06-04"),
                new CallIn(
                        "CI-1",
                        "Buses",
                        Optional.of("KD-1"),
                        LocalDate.of(2014, 10, 16),
                        "Passengers were not asked.",
                        Validity.VALID,
                        Rows.day("2014-10-29"),
                        Optional.of(CallIn.Outcome.UPHELD_TO_MAKER),
                        Optional.of("Cabinet asked them."),
                        source,
                        note));
    }

    @Test
    void itMeasuresWhatTheStrandIsAskedForAndWorksAllOfItOut() {
        assertThat(strand().contents().indicators())
                .extracting(Indicator::key)
                .containsExactly(
                        "scrutiny-answered-in-two-months",
                        "scrutiny-recommendations-accepted",
                        "scrutiny-recommendations-implemented",
                        "scrutiny-looked-at-before-decision",
                        "scrutiny-key-decisions-with-notice",
                        "scrutiny-call-ins-requested",
                        "scrutiny-call-ins-upheld");
        assertThat(strand().contents().measures())
                .extracting(Measure::indicator)
                .containsExactlyInAnyOrderElementsOf(strand().contents().indicators().stream()
                        .map(Indicator::key)
                        .toList());
    }

    @Test
    void eachCheckKeepsItsId() {
        assertThat(strand().contents().checks())
                .extracting(Rows::id)
                .containsExactlyInAnyOrder(
                        "scrutiny-response-overdue",
                        "scrutiny-rejected-without-reason",
                        "scrutiny-accepted-not-done",
                        "scrutiny-implemented-without-evidence",
                        "scrutiny-implemented-not-verified",
                        "scrutiny-topic-not-looked-at-again",
                        "scrutiny-item-without-outcome",
                        "scrutiny-key-decision-without-notice",
                        "scrutiny-call-in-not-heard");
    }
}
