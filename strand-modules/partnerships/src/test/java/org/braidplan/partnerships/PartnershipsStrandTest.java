package org.braidplan.partnerships;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Period;
import org.braidplan.module.Measure;
import org.braidplan.module.StrandModule;
import org.braidplan.partnerships.Attendance.Came;
import org.braidplan.register.Link;
import org.braidplan.register.Money;
import org.braidplan.testkit.StrandContract;
import org.junit.jupiter.api.Test;

class PartnershipsStrandTest extends StrandContract {

    @Override
    protected StrandModule strand() {
        return new PartnershipsStrand();
    }

    @Override
    protected List<Record> samples() {
        Optional<String> source = Optional.of("Minutes");
        Optional<String> note = Optional.of("A note");
        Optional<Link> link = Optional.of(new Link(URI.create("https://example.org/paper")));
        return List.of(
                new Partner(
                        "SYP",
                        "South Yorkshire Police",
                        Partner.Kind.JUSTICE,
                        Optional.of("District Commander"),
                        Rows.day("2030-03-31"),
                        source,
                        note),
                Rows.partner("RMBC", "The Council", Partner.Kind.COUNCIL, ""),
                new Forum(
                        "LSCB",
                        "Safeguarding Board",
                        "Keeps children safe.",
                        Optional.of("Independent Chair"),
                        LocalDate.of(2009, 4, 1),
                        Rows.day("2019-09-28"),
                        source,
                        note),
                new Membership(
                        "LSCB",
                        "SYP",
                        "District Commander",
                        Seniority.DIRECTOR,
                        LocalDate.of(2012, 4, 1),
                        Rows.day("2019-09-28"),
                        source,
                        note),
                new Meeting("LSCB-1", "LSCB", LocalDate.of(2014, 11, 13), Rows.day("2014-11-12"), source, note),
                new Meeting("LSCB-2", "LSCB", LocalDate.of(2014, 11, 20), Optional.empty(), source, note),
                new Attendance(
                        "LSCB-2",
                        "SYP",
                        Came.YES,
                        Optional.of("Superintendent"),
                        Optional.of(Seniority.HEAD),
                        source,
                        note),
                new Commitment(
                        "C-1",
                        "SYP",
                        "Two more detectives.",
                        Optional.of("LSCB"),
                        Optional.of("ANY-1"),
                        LocalDate.of(2014, 7, 2),
                        Rows.day("2014-07-16"),
                        LocalDate.of(2014, 9, 30),
                        Rows.day("2014-09-22"),
                        link,
                        Rows.day("2014-10-09"),
                        source,
                        note),
                new Agreement(
                        "ISA-1",
                        "Children at risk",
                        "To keep them safe.",
                        Rows.day("2014-01-06"),
                        LocalDate.of(2015, 1, 6),
                        Rows.day("2015-01-05"),
                        link,
                        source,
                        note),
                new AgreementParty(
                        "ISA-1", "SYP", Rows.day("2014-01-06"), Optional.of("District Commander"), source, note),
                new Challenge(
                        "CH-1",
                        "RMBC",
                        "SYP",
                        Optional.of("Who visits first."),
                        LocalDate.of(2014, 6, 2),
                        Rows.day("2014-06-30"),
                        Optional.of("Chairs"),
                        Rows.day("2014-07-10"),
                        Rows.day("2014-07-18"),
                        Optional.of("One service visits."),
                        source,
                        note),
                new FundingShare(
                        Period.parse("2014/15"),
                        "LSCB",
                        "SYP",
                        Optional.of(Money.of("38000")),
                        Optional.of(Money.of("19000.50")),
                        Rows.day("2014-09-30"),
                        source,
                        note));
    }

    @Test
    void itMeasuresWhatTheStrandIsAskedForAndWorksAllOfItOut() {
        assertThat(strand().contents().indicators())
                .extracting(Indicator::key)
                .containsExactly(
                        "partnerships-attendance",
                        "partnerships-attendance-at-agreed-seniority",
                        "partnerships-commitments-kept",
                        "partnerships-agreements-in-date",
                        "partnerships-escalations",
                        "partnerships-days-to-resolve");
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
                        "partnerships-absent-three-times",
                        "partnerships-below-agreed-seniority",
                        "partnerships-agreement-past-review",
                        "partnerships-agreement-not-signed",
                        "partnerships-action-not-accepted",
                        "partnerships-commitment-late",
                        "partnerships-funding-share-missing",
                        "partnerships-challenge-unresolved",
                        "partnerships-forum-without-member");
    }
}
