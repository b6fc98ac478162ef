package org.braidplan.web.pages.checks;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.braidplan.check.CheckStatus;
import org.braidplan.check.Finding;
import org.braidplan.people.Right;
import org.braidplan.plan.Strand;
import org.braidplan.view.PlanView;
import org.braidplan.web.components.Changes;
import org.braidplan.web.components.Words;
import org.braidplan.web.form.Field.Option;
import org.braidplan.web.frame.Visit;
import org.braidplan.web.pages.checks.CheckPage.Ran;
import org.braidplan.web.pages.checks.CheckPage.Row;

/** Findings and checks in words; to be used while the plan is read. */
final class Lines {

    private final Visit visit;
    private final Names names;
    private final Map<String, String> strands = new LinkedHashMap<>();
    private final Map<String, String> checks;

    Lines(Visit visit, PlanView plan, List<CheckStatus> checks) {
        this.visit = visit;
        this.names = new Names(visit, plan);
        for (Strand strand : plan.strands()) {
            strands.put(strand.key(), strand.number() + " " + strand.title());
        }
        this.checks = checks.stream().collect(Collectors.toMap(CheckStatus::id, CheckStatus::title));
    }

    /** A strand as people call it; the whole plan for what belongs to none. */
    String strand(String key) {
        return key.isEmpty() ? "The whole plan" : strands.getOrDefault(key, key);
    }

    /** The strands to choose from. */
    List<Option> strands() {
        return strands.entrySet().stream()
                .map(e -> Option.of(e.getKey(), e.getValue()))
                .toList();
    }

    /** By strand as the plan has them, the worst first, of those the oldest first. */
    Comparator<Finding> order() {
        List<String> inOrder = List.copyOf(strands.keySet());
        return Comparator.<Finding>comparingInt(f -> {
                    int place = inOrder.indexOf(f.subject().strand());
                    return place < 0 ? inOrder.size() : place;
                })
                .thenComparing(f -> f.subject().strand())
                .thenComparing(Finding::severity)
                .thenComparing(Finding::since)
                .thenComparing(Finding::id);
    }

    Ran ran(CheckStatus status) {
        return new Ran(
                status,
                strand(status.strand()),
                status.lastRun().map(Words::moment).orElse("Not run yet"));
    }

    Row row(Finding finding) {
        String strand = finding.subject().strand();
        return new Row(
                finding,
                checks.getOrDefault(finding.check(), finding.check()),
                names.of(finding.subject()),
                Places.address(finding.subject()),
                Words.date(Words.day(finding.since())) + " (" + Words.fromNow(Words.day(finding.since()), visit.today())
                        + ")",
                accepted(finding),
                strand.isEmpty() ? visit.mayNow(Right.ACCEPT_FINDINGS) : visit.mayNow(Right.ACCEPT_FINDINGS, strand));
    }

    private String accepted(Finding finding) {
        return finding.acceptance()
                .filter(a -> finding.isAccepted(visit.today()))
                .map(a -> "Accepted until " + Words.date(a.until()) + " by "
                        + Changes.who(visit.services().people(), a.by()) + ": " + a.reason())
                .orElse("");
    }
}
