package org.braidplan.engine.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.braidplan.check.CheckState;
import org.braidplan.check.CheckStatus;
import org.braidplan.check.Checks;
import org.braidplan.check.Finding;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.plan.PlanCollections;
import org.braidplan.module.LiveModules;
import org.braidplan.people.Caller;
import org.braidplan.people.Right;
import org.braidplan.plan.Strand;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The checks as people see them: rights first. */
@Component
public final class CheckService implements Checks {

    private final Store store;
    private final LiveModules modules;
    private final CheckRunner runner;
    private final Clock clock;
    private final Findings findings;

    @Activate
    public CheckService(
            @Reference Store store,
            @Reference LiveModules modules,
            @Reference CheckRunner runner,
            @Reference Clock clock) {
        this.store = store;
        this.modules = modules;
        this.runner = runner;
        this.clock = clock;
        this.findings = runner.findings();
    }

    @Override
    public List<CheckStatus> list(Caller caller) {
        caller.needsSomewhere(Right.READ_PLAN);
        return store.read(snapshot -> {
            Map<String, Integer> numbers = numbers(snapshot);
            List<KnownCheck> known = new ArrayList<>(KnownCheck.all(modules));
            known.sort(Comparator.comparing(
                    k -> k.strand().isEmpty() ? 0 : numbers.getOrDefault(k.strand(), Integer.MAX_VALUE)));
            return known.stream()
                    .filter(k -> shows(snapshot, caller, k.id()))
                    .map(k -> status(snapshot, k, findings.open(snapshot, k.id())))
                    .toList();
        });
    }

    @Override
    public List<Finding> findings(Caller caller) {
        caller.needsSomewhere(Right.READ_PLAN);
        return shown(caller, findings::open);
    }

    @Override
    public List<Finding> findings(Caller caller, String strand) {
        caller.needsSomewhere(Right.READ_PLAN);
        return shown(caller, snapshot -> findings.openAbout(snapshot, strand));
    }

    private List<Finding> shown(Caller caller, Function<Snapshot, Stream<Finding>> open) {
        return store.read(snapshot -> {
            Set<String> checks = KnownCheck.all(modules).stream()
                    .map(KnownCheck::id)
                    .filter(id -> shows(snapshot, caller, id))
                    .collect(Collectors.toSet());
            return open.apply(snapshot).filter(f -> checks.contains(f.check())).toList();
        });
    }

    /** Whether this caller may see what a check says. */
    private boolean shows(Snapshot snapshot, Caller caller, String check) {
        return findings.state(snapshot, check)
                .filter(Findings.State::confined)
                .map(state -> caller.person().isNamedFor(state.strand()))
                .orElse(true);
    }

    @Override
    public Finding accept(Caller caller, String finding, String reason, LocalDate until) {
        caller.needsSomewhere(Right.ACCEPT_FINDINGS);
        Finding there = findings.find(finding)
                .filter(f -> store.read(snapshot -> shows(snapshot, caller, f.check())))
                .orElseThrow(() -> Problem.notFound("open finding " + finding));
        caller.needs(Right.ACCEPT_FINDINGS, there.subject().strand());
        LocalDate today = LocalDate.now(clock);
        List<FieldProblem> problems = new ArrayList<>();
        if (reason.isBlank()) {
            problems.add(new FieldProblem("reason", "Say why this can stay as it is for now."));
        } else if (reason.strip().length() > 1_000) {
            problems.add(new FieldProblem("reason", "Use at most 1,000 characters."));
        }
        if (until.isBefore(today) || until.isAfter(today.plusYears(1))) {
            problems.add(new FieldProblem("until", "Give a day from today to a year ahead."));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return findings.accept(caller.userName(), finding, reason.strip(), until);
    }

    @Override
    public List<CheckStatus> run(Caller caller, String strand) {
        caller.needsSomewhere(Right.READ_PLAN);
        runner.runNow(strand);
        return list(caller).stream()
                .filter(s -> strand.isEmpty() || s.strand().equals(strand))
                .toList();
    }

    private CheckStatus status(Snapshot snapshot, KnownCheck known, List<Finding> open) {
        Optional<Findings.State> kept = findings.state(snapshot, known.id());
        Optional<Ran> ran = runner.last(known);
        Optional<Instant> lastRun = ran.map(Ran::at).or(() -> kept.map(Findings.State::lastRun));
        Optional<Duration> took = ran.map(Ran::took).or(() -> kept.map(Findings.State::took));
        LocalDate today = LocalDate.now(clock);
        int accepted = (int) open.stream().filter(f -> f.isAccepted(today)).count();
        return new CheckStatus(
                known.id(),
                known.strand(),
                known.rule().title(),
                known.rule().meaning(),
                known.rule().severity(),
                known.rule().source(),
                kept.map(Findings.State::state).orElse(CheckState.NOT_RUN),
                kept.map(Findings.State::examined).orElse(0),
                open.size() - accepted,
                accepted,
                lastRun,
                took,
                kept.map(Findings.State::error).orElse(""));
    }

    private static Map<String, Integer> numbers(Snapshot snapshot) {
        Map<String, Integer> numbers = new HashMap<>();
        snapshot.list(Query.in(PlanCollections.STRANDS)).stream()
                .map(d -> Documents.to(Strand.class, d.body()))
                .forEach(s -> numbers.put(s.key(), s.number()));
        return numbers;
    }
}
