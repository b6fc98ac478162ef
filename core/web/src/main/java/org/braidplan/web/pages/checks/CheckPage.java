package org.braidplan.web.pages.checks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.braidplan.check.CheckState;
import org.braidplan.check.CheckStatus;
import org.braidplan.check.Finding;
import org.braidplan.check.Severity;
import org.braidplan.page.Components.Figure;
import org.braidplan.people.Right;
import org.braidplan.plan.Strand;
import org.braidplan.web.components.Changes;
import org.braidplan.web.components.Words;
import org.braidplan.web.form.Field.Option;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** What the system doubts: findings by strand and severity, what ran when, and which checks failed. */
public final class CheckPage implements Handler {

    /** A finding in a line; {@code accepted} says until when, by whom and why, or is empty. */
    public record Row(
            Finding finding,
            String title,
            String what,
            String address,
            String since,
            String accepted,
            boolean mayAccept) {}

    /** The findings of one severity in one strand, oldest first. */
    public record Group(String strand, String severity, List<Row> rows) {}

    /** A check in a line. */
    public record Ran(CheckStatus status, String strand, String when) {}

    /** What the template shows. */
    public record Model(
            List<Figure> figures,
            List<Group> groups,
            List<Row> accepted,
            List<Ran> errors,
            List<Ran> ran,
            List<Option> strands,
            String strand) {}

    @Override
    public Answer answer(Visit visit) {
        String only = visit.parameter("strand");
        List<Strand> strands = visit.readNow(plan -> plan.strands());
        Map<String, String> titles = new HashMap<>();
        titles.put("", "The whole plan");
        strands.forEach(s -> titles.put(s.key(), s.number() + " " + s.title()));
        List<CheckStatus> checks = visit.services().checks().list(visit.caller());
        Map<String, String> names = new HashMap<>();
        checks.forEach(c -> names.put(c.id(), c.title()));
        List<Row> rows = visit.services().checks().findings(visit.caller()).stream()
                .filter(f -> only.isEmpty() || f.subject().strand().equals(only))
                .map(f -> row(visit, f, names))
                .toList();
        List<Row> open = rows.stream().filter(r -> r.accepted().isEmpty()).toList();
        List<Ran> ran = checks.stream()
                .map(c -> new Ran(
                        c,
                        titles.getOrDefault(c.strand(), c.strand()),
                        c.lastRun().map(Words::moment).orElse("Not run yet")))
                .toList();
        Model model = new Model(
                figures(open, ran),
                groups(open, strands, titles),
                rows.stream().filter(r -> !r.accepted().isEmpty()).toList(),
                ran.stream().filter(r -> r.status().state() == CheckState.ERROR).toList(),
                ran,
                strands.stream()
                        .map(s -> Option.of(s.key(), titles.get(s.key())))
                        .toList(),
                only);
        return Answer.Screen.of(Section.CHECKS, List.of(new Crumb("Plan", "/")), "Checks", "checks/checks.jte", model);
    }

    private static Row row(Visit visit, Finding finding, Map<String, String> names) {
        Optional<Finding.Acceptance> acceptance = finding.acceptance().filter(a -> finding.isAccepted(visit.today()));
        String accepted = acceptance
                .map(a -> "Accepted until " + Words.date(a.until()) + " by "
                        + Changes.who(visit.services().people(), a.by()) + ": " + a.reason())
                .orElse("");
        String strand = finding.subject().strand();
        boolean may =
                strand.isEmpty() ? visit.mayNow(Right.ACCEPT_FINDINGS) : visit.mayNow(Right.ACCEPT_FINDINGS, strand);
        return new Row(
                finding,
                names.getOrDefault(finding.check(), finding.check()),
                Places.name(finding.subject()),
                Places.address(finding.subject()),
                since(finding.since(), visit),
                accepted,
                may);
    }

    private static String since(Instant since, Visit visit) {
        return Words.date(Words.day(since)) + " (" + Words.fromNow(Words.day(since), visit.today()) + ")";
    }

    private static List<Figure> figures(List<Row> open, List<Ran> ran) {
        List<Figure> figures = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long number = open.stream()
                    .filter(r -> r.finding().severity() == severity)
                    .count();
            figures.add(new Figure(
                    Long.toString(number), severity.title().toLowerCase(Locale.UK), number == 0 ? "" : "#findings"));
        }
        long errors =
                ran.stream().filter(r -> r.status().state() == CheckState.ERROR).count();
        figures.add(new Figure(Long.toString(errors), errors == 1 ? "check failed" : "checks failed", "#checks"));
        figures.add(new Figure(Integer.toString(ran.size()), ran.size() == 1 ? "check" : "checks", "#checks"));
        return figures;
    }

    private static List<Group> groups(List<Row> open, List<Strand> strands, Map<String, String> titles) {
        List<String> keys = new ArrayList<>();
        strands.forEach(s -> keys.add(s.key()));
        open.stream()
                .map(r -> r.finding().subject().strand())
                .filter(k -> !keys.contains(k))
                .distinct()
                .forEach(keys::add);
        List<Group> groups = new ArrayList<>();
        for (String key : keys) {
            for (Severity severity : Severity.values()) {
                List<Row> rows = open.stream()
                        .filter(r -> r.finding().severity() == severity
                                && r.finding().subject().strand().equals(key))
                        .sorted(Comparator.comparing(r -> r.finding().since()))
                        .toList();
                if (!rows.isEmpty()) {
                    groups.add(new Group(titles.getOrDefault(key, key), severity.title(), rows));
                }
            }
        }
        return groups;
    }
}
