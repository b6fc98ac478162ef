package org.braidplan.taxilicensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Period;
import org.braidplan.module.StrandModule;
import org.braidplan.register.Link;
import org.braidplan.register.Money;
import org.braidplan.testkit.StrandContract;
import org.junit.jupiter.api.Test;

class TaxiLicensingStrandTest extends StrandContract {

    private static final Link PAPER = new Link(URI.create("https://example.org/paper"));
    private static final Optional<String> SOURCE = Optional.of("Licensing system");
    private static final Optional<String> NOTE = Optional.of("A note");

    @Override
    protected StrandModule strand() {
        return new TaxiLicensingStrand();
    }

    @Override
    protected List<Record> samples() {
        return List.of(
                new StandardClause(
                        "4-01",
                        StandardClause.Section.INFORMATION,
                        Optional.of("4.5"),
                        "Drivers subscribe to the update service.",
                        StandardClause.Position.ADOPTED_WITH_CHANGES,
                        Optional.of("From renewal"),
                        Optional.of(LocalDate.of(2021, 3, 22)),
                        Optional.of("Licensing Board"),
                        Optional.of(LocalDate.of(2021, 10, 1)),
                        Optional.of(LocalDate.of(2026, 3, 20)),
                        Optional.of("Licensing Manager"),
                        Optional.of(PAPER),
                        SOURCE,
                        NOTE),
                new Policy(
                        "Licensing policy",
                        Policy.Stage.CONSULTING,
                        Optional.of(LocalDate.of(2009, 4, 1)),
                        Optional.of("Licensing Board"),
                        Optional.of(LocalDate.of(2015, 7, 6)),
                        Optional.of(LocalDate.of(2014, 3, 31)),
                        Optional.of(LocalDate.of(2014, 11, 3)),
                        Optional.of(LocalDate.of(2015, 1, 30)),
                        Optional.of(LocalDate.of(2015, 3, 16)),
                        Optional.of("Licensing Manager"),
                        Optional.of(PAPER),
                        SOURCE,
                        NOTE),
                licences("2014-09"),
                licences("2014-10"),
                new SpotCheck(
                        LocalDate.of(2014, 11, 14),
                        SpotCheck.Kind.POLICE,
                        LocalDate.of(2014, 11, 14),
                        52,
                        33,
                        52,
                        39,
                        Optional.of(7),
                        Optional.of("South Yorkshire Police"),
                        SOURCE,
                        NOTE),
                decisions("2014-07"),
                decisions("2014-08"),
                decisions("2014-09"),
                new RegisterEntries(
                        Period.parse("2014-09"),
                        1,
                        2,
                        Optional.of(3),
                        Optional.of(1),
                        Optional.of(40),
                        Optional.of(39),
                        SOURCE,
                        NOTE),
                new Appeals(Period.parse("2014-Q3"), 3, 1, 1, 1, 2, Optional.of(Money.of("1250.00")), SOURCE, NOTE),
                complaints("2014-07"),
                complaints("2014-08"),
                complaints("2014-09"));
    }

    private static LicenceMonth licences(String month) {
        return new LicenceMonth(Period.parse(month), 1200, 150, 90, 46, 21, 30, 870, 3, 17, 57, 9, SOURCE, NOTE);
    }

    private static LicenceDecision decisions(String month) {
        return new LicenceDecision(
                Period.parse(month),
                LicenceDecision.Kind.REVOKED,
                LicenceDecision.Licence.DRIVER,
                9,
                Optional.of(3),
                Optional.of(1),
                Optional.of(1),
                Optional.of(1),
                Optional.of(1),
                Optional.of(1),
                Optional.of(1),
                Optional.of(1),
                Optional.of(1),
                SOURCE,
                NOTE);
    }

    private static Complaints complaints(String month) {
        return new Complaints(Period.parse(month), 12, 3, 2, 9, Optional.of(new BigDecimal("62.5")), 44, SOURCE, NOTE);
    }

    @Test
    void itMeasuresWhatTheStrandIsAskedFor() {
        assertThat(strand().contents().indicators())
                .extracting(Indicator::key)
                .containsExactly(
                        "taxi-dbs-six-months",
                        "taxi-safeguarding-trained",
                        "taxi-vehicles-with-cameras",
                        "taxi-spot-checks-vehicles",
                        "taxi-spot-checks-drivers",
                        "taxi-revocations",
                        "taxi-complaint-days",
                        "taxi-police-referrals");
    }

    @Test
    void idsOfChecksNeverChange() {
        assertThat(strand().contents().checks().stream().map((Check check) -> Rows.id(check)))
                .containsExactly(
                        "taxi-licensing-check-overdue",
                        "taxi-licensing-not-in-national-register",
                        "taxi-licensing-decided-without-looking-up",
                        "taxi-licensing-safeguarding-not-referred",
                        "taxi-licensing-clause-unexplained",
                        "taxi-licensing-clause-without-decision",
                        "taxi-licensing-policy-past-review",
                        "taxi-licensing-clause-past-review",
                        "taxi-licensing-decision-without-reason",
                        "taxi-licensing-month-missing");
    }
}
