package org.braidplan.engine.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.braidplan.engine.plan.LivePlan.CSE_LEAD;
import static org.braidplan.engine.plan.LivePlan.OFFICE;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.action.Action;
import org.braidplan.action.ActionChange;
import org.braidplan.disclosure.Suppression;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.module.ActiveModules;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Reading;
import org.braidplan.people.Caller;
import org.braidplan.problem.Problem;
import org.braidplan.publication.Candidate;
import org.braidplan.publication.Item;
import org.braidplan.publication.Item.Kind;
import org.braidplan.publication.Measured;
import org.braidplan.publication.PublicPlan;
import org.braidplan.publication.Publication;
import org.braidplan.store.Upkeep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicationServiceTest {

    private static final LocalDate DUE = LocalDate.of(2015, 3, 31);

    private final LivePlan plan = new LivePlan();
    private Publication publication;

    @BeforeEach
    void fill() {
        plan.filled();
        plan.add("Open a house", DUE);
        publication = new PublicationService(
                plan.store, plan.views, new ActiveModules(), plan.clock, Suppression.USUAL, null);
    }

    @AfterEach
    void close() {
        plan.close();
    }

    @Test
    void nothingIsPublicUntilSomebodyWithThatRightHasApprovedIt() {
        assertThat(publication.now().strands()).isEmpty();
        assertThat(publication.now().actions()).isEmpty();
        assertThatThrownBy(() -> approve(CSE_LEAD, Kind.STRAND, "cse")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> publication.candidates(CSE_LEAD)).isInstanceOf(Problem.class);

        approve(OFFICE, Kind.ACTION, "CSE-1");
        assertThat(publication.now().actions())
                .as("an action of a strand that is not public")
                .isEmpty();
        approve(OFFICE, Kind.STRAND, "cse");
        assertThat(titles()).containsExactly("Open a house");
        assertThat(publication.now().strands()).hasSize(1);
    }

    @Test
    void aChangeWaitsAndTheApprovedRevisionStaysPublic() {
        approve(OFFICE, Kind.STRAND, "cse");
        approve(OFFICE, Kind.ACTION, "CSE-1");
        rename("Open two houses");
        assertThat(titles()).containsExactly("Open a house");
        assertThat(candidate(Kind.ACTION, "CSE-1").isChanged()).isTrue();

        approve(OFFICE, Kind.ACTION, "CSE-1");
        assertThat(titles()).containsExactly("Open two houses");
        assertThat(candidate(Kind.ACTION, "CSE-1").waits()).isFalse();

        publication.withdraw(OFFICE, List.of(new Item(Kind.ACTION, "CSE-1")));
        assertThat(titles()).isEmpty();
    }

    @Test
    void whatHasChangedSinceItWasSeenIsNotApproved() {
        Candidate seen = candidate(Kind.ACTION, "CSE-1");
        rename("Open two houses");
        assertThatThrownBy(
                        () -> publication.approve(OFFICE, List.of(new Publication.Seen(seen.item(), seen.revision()))))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("stale-revision"));
        assertThat(candidate(Kind.ACTION, "CSE-1").isNew()).isTrue();
    }

    @Test
    void whatLooksLikePersonalDataIsNeverApprovedAndNotRepeated() {
        rename("Open a house for the child with NHS number 999 000 0018");
        assertThatThrownBy(() -> approve(OFFICE, Kind.ACTION, "CSE-1"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.fields())
                                .singleElement()
                                .satisfies(f -> assertThat(f.message())
                                        .contains("title", "an NHS number")
                                        .doesNotContain("999")));
    }

    @Test
    void thePublicSeesNobodysNameNoEvidenceAndOnlyTheNewestUpdate() {
        plan.change(OFFICE, "CSE-1", LivePlan.update("The secret first step.", DUE));
        plan.change(
                OFFICE,
                "CSE-1",
                LivePlan.update("The walls are up.", DUE),
                new ActionChange.AddEvidence("Secret photo", "paper 3", LocalDate.of(2014, 11, 1), "Secret walls."));
        approve(OFFICE, Kind.STRAND, "cse");
        approve(OFFICE, Kind.ACTION, "CSE-1");
        String everything = Documents.of(publication.now()).toString();
        assertThat(everything)
                .contains("The walls are up.")
                .doesNotContain("ecret", "office", "Head of Safeguarding", "Data officer");
    }

    @Test
    void anIndicatorIsPublicWithTheReadingsThatWereApproved() {
        record(reading("2014-09", 30, 60));
        approve(OFFICE, Kind.STRAND, "cse");
        approve(OFFICE, Kind.INDICATOR, "interviews");
        record(reading("2014-10", 40, 60));
        record(reading("2014-09", 31, 60));
        assertThat(values()).containsExactly(Optional.of(new BigDecimal("50")));

        approve(OFFICE, Kind.INDICATOR, "interviews");
        assertThat(values()).hasSize(2);
        assertThat(Documents.of(publication.now()).toString()).doesNotContain("\"earlier\":[{");
    }

    @Test
    void noSmallNumberAndNothingThatTellsOneIsInAReading() {
        record(
                reading("2014-08", 3, 60),
                reading("2014-09", 58, 60),
                reading("2014-10", 30, 60),
                reading("2014-11", 60, 60));
        approve(OFFICE, Kind.STRAND, "cse");
        approve(OFFICE, Kind.INDICATOR, "interviews");
        List<Reading> readings = measured().readings();
        for (Reading kept : readings.subList(0, 2)) {
            assertThat(kept.value()).isEmpty();
            assertThat(kept.numerator()).isEmpty();
            assertThat(kept.denominator()).isEmpty();
            assertThat(kept.note()).isEqualTo(Measured.KEPT_BACK);
        }
        assertThat(readings.get(2).value()).contains(new BigDecimal("50"));
        assertThat(readings.get(3).numerator()).contains(new BigDecimal("60"));
    }

    @Test
    void anActionIsRatedAsOnTheDayHoweverLongAgoItWasApproved() {
        approve(OFFICE, Kind.STRAND, "cse");
        approve(OFFICE, Kind.ACTION, "CSE-1");
        PublicPlan before = publication.now();
        plan.clock.goOn(Duration.ofDays(300));
        assertThat(before.actions().get(0).value().daysLate()).isZero();
        assertThat(publication.now().actions().get(0).value().daysLate()).isPositive();
    }

    @Test
    void whatIsErasedIsErasedForThePublicToo() {
        rename("Open a house for Secret Person");
        approve(OFFICE, Kind.STRAND, "cse");
        approve(OFFICE, Kind.ACTION, "CSE-1");
        rename("Open a house");
        assertThat(titles()).containsExactly("Open a house for Secret Person");
        plan.store.upkeep().redact(new Upkeep.Redaction("actions", "CSE-1", "/title", "one", "other", "A name."));
        assertThat(Documents.of(publication.now()).toString()).doesNotContain("Secret Person");
    }

    @Test
    void equalPlansAreTheSameUntilSomethingPublicChanges() {
        approve(OFFICE, Kind.STRAND, "cse");
        PublicPlan before = publication.now();
        plan.add("Something that is not approved", DUE);
        assertThat(publication.now()).isEqualTo(before);
    }

    private void rename(String title) {
        Action action = plan.action("CSE-1").action();
        plan.change(
                OFFICE,
                "CSE-1",
                new ActionChange.Edit(
                        title,
                        action.description(),
                        action.responsibility(),
                        action.schedule().start(),
                        action.ties()));
    }

    private void approve(Caller caller, Kind kind, String key) {
        publication.approve(
                caller,
                List.of(new Publication.Seen(
                        new Item(kind, key), candidate(kind, key).revision())));
    }

    private Candidate candidate(Kind kind, String key) {
        return publication.candidates(OFFICE).stream()
                .filter(c -> c.item().equals(new Item(kind, key)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> titles() {
        return publication.now().actions().stream()
                .map(a -> a.value().action().title())
                .toList();
    }

    private Measured measured() {
        return publication.now().indicators().get(0).value();
    }

    private List<Optional<BigDecimal>> values() {
        return measured().readings().stream().map(Reading::value).toList();
    }

    private void record(NewReading... readings) {
        plan.indicators.record(OFFICE, "interviews", List.of(readings));
    }

    private static NewReading reading(String period, int numerator, int denominator) {
        return new NewReading(
                period,
                Optional.empty(),
                Optional.of(BigDecimal.valueOf(numerator)),
                Optional.of(BigDecimal.valueOf(denominator)),
                Reading.Status.FINAL,
                "The note of a reading");
    }
}
