package org.braidplan.taxilicensing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.braidplan.disclosure.SmallNumbers;
import org.braidplan.page.Components.Cell;
import org.braidplan.page.Components.Column;
import org.braidplan.page.Components.Table;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Shown;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * What residents are told, in plain English.
 *
 * <p>Counts of people are told through {@link SmallNumbers}, whole quarters that are over only. There is no total over
 * quarters, no percentage and no chart: nothing from which a number that is kept back could be worked out. Reasons of decisions
 * and complaints about safeguarding are not told at all.
 */
@PageInfo(path = "public", title = "Safe taxis and private hire", audience = PageInfo.Audience.PUBLIC)
public final class PublicPage implements Page {

    private static final int QUARTERS = 4;
    private static final int EXERCISES = 4;
    private static final int SHOWN = 150;
    private static final int RECENT = 50;

    @Override
    public Shown show(PageRequest request) {
        PlanView plan = request.plan();
        Optional<LicenceMonth> newest = LicenceMonth.newest(plan).map(Stored::value);
        List<SpotCheck> checks = newestFirst(EnforcementPage.exercises(plan, EXERCISES).stream()
                .map(Stored::value)
                .toList());
        boolean issued = !plan.today().isBefore(StandardClause.ISSUED);
        return new Shown(
                "taxi-licensing/public.jte",
                new Model(
                        newest,
                        checks,
                        newestFirst(DecisionQuarter.last(plan, QUARTERS)).stream()
                                .filter(DecisionQuarter::isComplete)
                                .toList(),
                        newestFirst(ComplaintQuarter.last(plan, QUARTERS)).stream()
                                .filter(ComplaintQuarter::isComplete)
                                .toList(),
                        issued ? Optional.of(Clauses.of(plan)) : Optional.empty(),
                        issued ? notAsAsked(plan) : List.of(),
                        sources(plan, newest, checks),
                        request.smallNumbers()));
    }

    /** What the Council does not do as the standards ask, and what it has not decided. */
    private static List<Said> notAsAsked(PlanView plan) {
        List<Said> said = new ArrayList<>();
        for (Stored<StandardClause> stored : plan.records(StandardClause.class)) {
            StandardClause clause = stored.value();
            Standing standing = clause.on(plan.today());
            if (standing != Standing.ADOPTED && said.size() < SHOWN) {
                said.add(new Said(
                        clause.gist(),
                        switch (standing) {
                            case ADOPTED -> "We do this.";
                            case CHANGED ->
                                "We do this with changes. "
                                        + clause.explanation().orElse("");
                            case EXPLAINED ->
                                "We do not do this. " + clause.explanation().orElse("");
                            case UNEXPLAINED -> "We do not do this as asked, and have not yet said why.";
                            case NOT_DECIDED -> "We have not yet decided whether to do this.";
                        }));
            }
        }
        return said;
    }

    /** Where the newest records say that they come from; more than a year of them says nothing else. */
    private static List<String> sources(PlanView plan, Optional<LicenceMonth> newest, List<SpotCheck> checks) {
        LocalDate today = plan.today();
        TreeSet<String> sources = new TreeSet<>();
        newest.flatMap(LicenceMonth::source).ifPresent(sources::add);
        checks.forEach(check -> check.source().ifPresent(sources::add));
        EnforcementPage.newest(plan, LicenceDecision.class, d -> d.month().to().isBefore(today), RECENT)
                .forEach(decision -> decision.value().source().ifPresent(sources::add));
        EnforcementPage.newest(plan, Complaints.class, c -> c.month().to().isBefore(today), RECENT)
                .forEach(month -> month.value().source().ifPresent(sources::add));
        if (!today.isBefore(StandardClause.ISSUED)) {
            plan.records(StandardClause.class).stream()
                    .limit(SHOWN)
                    .forEach(clause -> clause.value().source().ifPresent(sources::add));
        }
        return List.copyOf(sources);
    }

    private static <T> List<T> newestFirst(List<T> oldestFirst) {
        List<T> turned = new ArrayList<>(oldestFirst);
        Collections.reverse(turned);
        return turned;
    }

    /** What one clause asks, and what the Council says to it. */
    public record Said(String asks, String answer) {}

    /**
     * What the page shows; all newest first.
     *
     * @param clauses absent before the standards were issued
     * @param notAsAsked clauses that are not simply adopted
     * @param sources where the figures come from, each once
     * @param small how numbers of people are told
     */
    public record Model(
            Optional<LicenceMonth> licences,
            List<SpotCheck> checks,
            List<DecisionQuarter> decisions,
            List<ComplaintQuarter> complaints,
            Optional<Clauses> clauses,
            List<Said> notAsAsked,
            List<String> sources,
            SmallNumbers small) {

        public Model {
            checks = List.copyOf(checks);
            decisions = List.copyOf(decisions);
            complaints = List.copyOf(complaints);
            notAsAsked = List.copyOf(notAsAsked);
            sources = List.copyOf(sources);
        }

        /** How many are licensed, and how many of them were checked and trained. */
        public List<String> licenceSentences() {
            LicenceMonth month = licences.orElseThrow();
            return List.of(
                    "At the end of " + month.month().words() + " the Council licensed "
                            + small.count(month.drivers()).words() + " drivers and "
                            + small.count(month.vehicles()).words() + " vehicles.",
                    "Of the drivers, "
                            + small.part(month.dbsChecked(), month.drivers()).words()
                            + " had their criminal record checked again in the six months before.",
                    "Of the drivers, "
                            + small.part(month.safeguardingTrained(), month.drivers())
                                    .words()
                            + " had been trained to notice when a child or an adult is at risk.",
                    "Of the vehicles, "
                            + small.part(month.vehiclesWithCamera(), month.vehicles())
                                    .words() + " had a camera.");
        }

        public Table checkTable() {
            return new Table(
                    "What we found when we stopped cars",
                    List.of(
                            Column.text("When"),
                            Column.text("Vehicles checked"),
                            Column.text("Vehicles that met every rule"),
                            Column.text("Drivers checked"),
                            Column.text("Drivers who met every rule")),
                    checks.stream()
                            .map(check -> List.of(
                                    Cell.of(check.words()),
                                    Cell.of(small.count(check.vehicles()).words()),
                                    Cell.of(small.part(check.vehiclesCompliant(), check.vehicles())
                                            .words()),
                                    Cell.of(small.count(check.drivers()).words()),
                                    Cell.of(small.part(check.driversCompliant(), check.drivers())
                                            .words())))
                            .toList());
        }

        public Table decisionTable() {
            return new Table(
                    "Driver licences",
                    List.of(
                            Column.text("When"),
                            Column.text("Refused"),
                            Column.text("Suspended"),
                            Column.text("Taken away")),
                    decisions.stream()
                            .map(quarter -> List.of(
                                    Cell.of(quarter.period().words()),
                                    Cell.of(small.count(quarter.refused()).words()),
                                    Cell.of(small.count(quarter.suspended()).words()),
                                    Cell.of(small.count(quarter.revoked()).words())))
                            .toList());
        }

        public Table complaintTable() {
            return new Table(
                    "Complaints that people made, quarter by quarter",
                    List.of(Column.text("When"), Column.text("Received"), Column.text("Passed to the police")),
                    complaints.stream()
                            .map(quarter -> List.of(
                                    Cell.of(quarter.period().words()),
                                    Cell.of(small.count(quarter.received()).words()),
                                    Cell.of(small.part(quarter.referred(), quarter.received())
                                            .words())))
                            .toList());
        }

        public boolean hasClauses() {
            return clauses.filter(all -> all.total() > 0).isPresent();
        }
    }
}
