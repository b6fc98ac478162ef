package org.braidplan.partnerships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.partnerships.Rows.day;
import static org.braidplan.partnerships.Rows.fields;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.braidplan.partnerships.Attendance.Came;
import org.braidplan.register.Link;
import org.junit.jupiter.api.Test;

class RecordRulesTest {

    private static final Optional<String> NONE = Optional.empty();

    @Test
    void aForumASeatAndAMeetingEndAfterTheyBegin() {
        assertThat(fields(Rows.forum("F", "F", "2010-04-01"))).isEmpty();
        assertThat(fields(Rows.forum("F", "F", "2010-03-31"))).containsExactly("endedOn");
        assertThat(fields(Rows.seat("F", "P", Seniority.HEAD, "2012-04-01"))).isEmpty();
        assertThat(fields(Rows.seat("F", "P", Seniority.HEAD, "2012-03-31"))).containsExactly("until");
        LocalDate held = LocalDate.of(2014, 12, 1);
        assertThat(fields(new Meeting("M", "F", held, day("2014-12-01"), NONE, NONE)))
                .isEmpty();
        assertThat(fields(new Meeting("M", "F", held, day("2014-12-02"), NONE, NONE)))
                .containsExactly("cancelledOn");
    }

    @Test
    void aPartnersPostIsNoAddress() {
        assertThat(fields(Rows.partner("P", "P", Partner.Kind.HEALTH, "nurse@example.org")))
                .containsExactly("leadPost");
    }

    @Test
    void whoeverCameHasASeniorityAndWhoeverDidNotHasNone() {
        assertThat(fields(new Attendance("M", "P", Came.YES, NONE, Optional.empty(), NONE, NONE)))
                .containsExactly("seniority");
        assertThat(fields(new Attendance("M", "P", Came.YES, NONE, Optional.of(Seniority.HEAD), NONE, NONE)))
                .isEmpty();
        assertThat(fields(new Attendance(
                        "M", "P", Came.APOLOGIES, Optional.of("Deputy"), Optional.of(Seniority.HEAD), NONE, NONE)))
                .containsExactly("seniority", "post");
    }

    @Test
    void aCommitmentIsAskedForFirst() {
        assertThat(fields(Rows.commitment("C", "P", "", "2014-01-06", "2014-01-06", "2014-01-06")))
                .isEmpty();
        assertThat(fields(Rows.commitment("C", "P", "", "2014-01-05", "2014-01-05", "2014-01-05")))
                .containsExactly("dueOn", "acceptedOn", "keptOn");
        assertThat(fields(Rows.commitment("C", "P", "", "", "2014-02-05", "", "2014-01-05")))
                .containsExactly("releasedOn");
        assertThat(fields(new Commitment(
                        "C",
                        "P",
                        "Promise",
                        NONE,
                        NONE,
                        LocalDate.of(2014, 1, 6),
                        Optional.empty(),
                        LocalDate.of(2014, 2, 6),
                        Optional.empty(),
                        Optional.of(new Link(URI.create("https://example.org/c"))),
                        Optional.empty(),
                        NONE,
                        NONE)))
                .containsExactly("keptOn");
    }

    @Test
    void anAgreementIsReviewedAndEndsAfterItsSignature() {
        assertThat(fields(Rows.agreement("A", "2014-01-06", "2014-01-06", "2014-01-06")))
                .isEmpty();
        assertThat(fields(Rows.agreement("A", "2014-01-06", "2014-01-05", "2014-01-05")))
                .containsExactly("reviewDue", "endedOn");
        assertThat(fields(new AgreementParty("A", "P", Optional.empty(), Optional.of("Director"), NONE, NONE)))
                .containsExactly("signedOn");
    }

    @Test
    void aChallengeIsRaisedThenEscalatedThenResolved() {
        assertThat(fields(Rows.challenge("C", "2014-01-06", "2014-01-06", "2014-01-06", "2014-01-06")))
                .isEmpty();
        assertThat(fields(Rows.challenge("C", "2014-01-06", "2014-01-05", "2014-01-05", "2014-01-04")))
                .containsExactly("escalatedOn", "resolveBy", "resolvedOn");
        assertThat(fields(new Challenge(
                        "C",
                        "P",
                        "P",
                        NONE,
                        LocalDate.of(2014, 1, 6),
                        day("2014-01-07"),
                        NONE,
                        Optional.empty(),
                        Optional.empty(),
                        NONE,
                        NONE,
                        NONE)))
                .containsExactly("raisedWith", "escalatedTo");
    }

    @Test
    void aShareIsOfAFinancialYearAndPaidInIt() {
        assertThat(fields(Rows.share("2014/15", "P", "1", "", "2014-04-01"))).isEmpty();
        assertThat(fields(Rows.share("2014/15", "P", "1", "", "2014-03-31"))).containsExactly("payBy");
        assertThat(fields(Rows.share("2014/15", "P", "1", "", "2015-04-01"))).containsExactly("payBy");
        assertThat(fields(Rows.share("2014-Q4", "P", "1", "", ""))).containsExactly("year");
    }
}
