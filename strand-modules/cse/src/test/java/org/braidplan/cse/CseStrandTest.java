package org.braidplan.cse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Period;
import org.braidplan.module.StrandModule;
import org.braidplan.register.Link;
import org.braidplan.testkit.StrandContract;
import org.junit.jupiter.api.Test;

class CseStrandTest extends StrandContract {

    private static final Link PAPER = new Link(URI.create("https://example.org/paper"));

    @Override
    protected StrandModule strand() {
        return new CseStrand();
    }

    @Override
    protected List<Record> samples() {
        Optional<String> source = Optional.of("Joint team's return");
        Optional<String> note = Optional.of("A note");
        return List.of(
                new RecommendationResponse(
                        "jay-1",
                        "Our answer",
                        Optional.of("Director"),
                        Optional.of(LocalDate.of(2014, 9, 3)),
                        Optional.of(LocalDate.of(2015, 3, 31)),
                        Optional.of(LocalDate.of(2014, 11, 28)),
                        Optional.of("Files are audited."),
                        Optional.of(PAPER),
                        source,
                        note),
                new MissingEpisodes(
                        Period.parse("2014-07"),
                        50,
                        20,
                        30,
                        Optional.of(6),
                        45,
                        30,
                        20,
                        5,
                        Optional.of("Placed far away"),
                        source,
                        note),
                new MissingEpisodes(
                        Period.parse("2014-08"),
                        50,
                        20,
                        30,
                        Optional.of(6),
                        45,
                        30,
                        20,
                        5,
                        Optional.of("Placed far away"),
                        source,
                        note),
                new MissingEpisodes(
                        Period.parse("2014-09"),
                        50,
                        20,
                        30,
                        Optional.of(6),
                        45,
                        30,
                        20,
                        5,
                        Optional.of("Placed far away"),
                        source,
                        note),
                new RiskAssessments(Period.parse("2014-Q3"), 80, 60, 40, Optional.of(2), source, note),
                new PanelMeeting(
                        LocalDate.of(2014, 10, 7),
                        Optional.of("Head of Safeguarding"),
                        7,
                        6,
                        true,
                        true,
                        Optional.of("Education"),
                        9,
                        12,
                        3,
                        Optional.of(PAPER),
                        source,
                        note),
                new SupportOffers(
                        Period.parse("2014-Q3"),
                        20,
                        Optional.of(3),
                        15,
                        8,
                        60,
                        20,
                        9,
                        6,
                        1,
                        Optional.of(2),
                        Optional.of(1),
                        Optional.of(1),
                        source,
                        note),
                new DisruptionActivity(
                        Period.parse("2014-Q3"),
                        DisruptionActivity.Kind.ABDUCTION_WARNING,
                        7,
                        Optional.of("South Yorkshire Police"),
                        source,
                        note),
                new TeamPost(
                        "Team manager",
                        LocalDate.of(2014, 9, 1),
                        Optional.of(LocalDate.of(2014, 12, 31)),
                        "Council",
                        Optional.of("Team manager"),
                        true,
                        new BigDecimal("0.5"),
                        source,
                        note),
                new ThemesReport(
                        Period.parse("2014-Q2"),
                        LocalDate.of(2014, 9, 5),
                        "Safeguarding Children Board",
                        Optional.of(PAPER),
                        Optional.of("Transport hubs"),
                        Optional.of("Buses are patrolled."),
                        Optional.of("CSE-1"),
                        source,
                        note));
    }

    @Test
    void itMeasuresWhatTheStrandIsAskedFor() {
        assertThat(strand().contents().indicators())
                .extracting(Indicator::key)
                .containsExactly(
                        "cse-return-interviews",
                        "cse-interviews-within-72-hours",
                        "cse-repeatedly-missing-children",
                        "cse-current-risk-assessments",
                        "cse-nrm-referrals",
                        "cse-support-12-months",
                        "cse-community-events");
    }
}
