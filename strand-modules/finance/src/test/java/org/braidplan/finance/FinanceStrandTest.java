package org.braidplan.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.finance.Pressure.Cause;
import org.braidplan.finance.Saving.Duty;
import org.braidplan.finance.Saving.Stage;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Period;
import org.braidplan.module.Measure;
import org.braidplan.module.StrandModule;
import org.braidplan.register.Link;
import org.braidplan.register.Money;
import org.braidplan.testkit.StrandContract;
import org.junit.jupiter.api.Test;

class FinanceStrandTest extends StrandContract {

    @Override
    protected StrandModule strand() {
        return new FinanceStrand();
    }

    @Override
    protected List<Record> samples() {
        Optional<String> source = Optional.of("Savings tracker");
        Optional<String> note = Optional.of("A note");
        Optional<Money> some = Optional.of(Money.of("1000.50"));
        return List.of(
                new Saving(
                        "SAV-001",
                        "Buy energy together",
                        "Environment",
                        "Head of Property",
                        Kind.RECURRENT,
                        Stage.UNDER_WAY,
                        Optional.of(LocalDate.of(2014, 3, 5)),
                        Period.parse("2014/15"),
                        Money.of("3001.50"),
                        Money.of("1000.50"),
                        some,
                        some,
                        some,
                        some,
                        some,
                        some,
                        some,
                        some,
                        Optional.of("JNL-1"),
                        Optional.of("energy"),
                        Duty.DONE,
                        Duty.NOT_NEEDED,
                        Optional.of("Nothing"),
                        Optional.of(new BigDecimal("1.5")),
                        Optional.of("ANY-1"),
                        source,
                        note),
                Draft.of("SAV-002", "2014/15", "500", "250").group("Energy").saving(),
                Rows.programme("2014-2017", "2014/15", "2016/17", "9000"),
                Rows.year("2014/15", "3000", "2000", "200000"),
                Rows.year("2015/16", "3000", "2000", "190000"),
                new Pressure(
                        "PRE-1",
                        "More placements",
                        "Children's services",
                        "Director",
                        Cause.DEMAND,
                        Period.parse("2014/15"),
                        Money.of("700"),
                        Kind.ONE_OFF,
                        false,
                        Optional.of(LocalDate.of(2015, 3, 31)),
                        Optional.of("Own foster carers"),
                        source,
                        note),
                Rows.general("2014-03-31", "9000", "10000"),
                Rows.general("2015-03-31", "11000", "10000"),
                Rows.month("2014-10", "205000"),
                new ServiceOffer(
                        "Libraries",
                        "You can borrow books in every town.",
                        Optional.of("Two branches share a building."),
                        Optional.of("The van stops."),
                        Optional.of(LocalDate.of(2015, 4, 1)),
                        Optional.of("Volunteers"),
                        Optional.of(new Link(URI.create("https://example.org/libraries"))),
                        Optional.of(LocalDate.of(2014, 10, 15)),
                        Optional.of("SAV-001"),
                        "Head of Libraries",
                        source,
                        note));
    }

    @Test
    void itMeasuresWhatTheStrandIsAskedForAndWorksAllOfItOut() {
        assertThat(strand().contents().indicators())
                .extracting(Indicator::key)
                .containsExactly(
                        "finance-savings-delivered",
                        "finance-savings-delivered-share",
                        "finance-gap-to-target",
                        "finance-in-year-variance",
                        "finance-general-reserve-ratio");
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
                        "finance-proposals-below-target",
                        "finance-targets-do-not-add-up",
                        "finance-delivered-not-banked",
                        "finance-one-off-against-recurrent-target",
                        "finance-slipped-savings",
                        "finance-saving-claimed-twice",
                        "finance-reserve-below-minimum",
                        "finance-agreed-before-duties",
                        "finance-waterfall-adds-up");
    }
}
