package org.braidplan.web.pages.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.braidplan.check.CheckState;
import org.braidplan.check.CheckStatus;
import org.braidplan.check.Finding;
import org.braidplan.check.Severity;
import org.braidplan.page.Components.Figure;
import org.braidplan.view.Listing;
import org.braidplan.view.PageOf;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.components.Paging;
import org.braidplan.web.components.Words;
import org.braidplan.web.form.Field.Option;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** What the system doubts: findings by strand and severity, what ran when, and which checks failed. */
public final class CheckPage implements Handler {

    /** How many of a kind an overview shows. */
    private static final int FIRST = 10;

    /** A finding in a line; {@code accepted} says until when, by whom and why, or is empty. */
    public record Row(
            Finding finding,
            String title,
            String what,
            String address,
            String since,
            String accepted,
            boolean mayAccept) {}

    /**
     * Findings of one severity in one strand, oldest first.
     *
     * @param whole how many there are, of which the rows may be the first
     * @param address where all of them are
     */
    public record Group(String strand, String severity, List<Row> rows, int whole, String address) {}

    /** A check in a line. */
    public record Ran(CheckStatus status, String strand, String when) {}

    /** What was asked for; each empty for all. */
    public record Chosen(String strand, String severity, String check) {

        private boolean has(Finding finding) {
            return (strand.isEmpty() || finding.subject().strand().equals(strand))
                    && (severity.isEmpty() || finding.severity().name().equals(severity))
                    && (check.isEmpty() || finding.check().equals(check));
        }

        /** Whether it is for a list to go through from page to page, and not for an overview. */
        private boolean isList() {
            return !severity.isEmpty() || !check.isEmpty();
        }
    }

    /** What the template shows; {@code paging} has nothing to show where there is an overview. */
    public record Model(
            List<Figure> figures,
            List<Group> groups,
            Paging paging,
            List<Row> accepted,
            List<Ran> errors,
            List<Ran> ran,
            List<Option> strands,
            List<Option> severities,
            List<Option> checks,
            Chosen chosen) {}

    @Override
    public Answer answer(Visit visit) {
        Chosen chosen = new Chosen(visit.parameter("strand"), visit.parameter("severity"), visit.parameter("check"));
        List<CheckStatus> checks = visit.services().checks().list(visit.caller());
        List<Finding> findings = visit.services().checks().findings(visit.caller());
        Model model = visit.readNow(plan -> {
            Lines lines = new Lines(visit, plan, checks);
            return model(visit, lines, checks, findings, chosen);
        });
        return Answer.Screen.of(Section.CHECKS, List.of(new Crumb("Plan", "/")), "Checks", "checks/checks.jte", model);
    }

    private static Model model(
            Visit visit, Lines lines, List<CheckStatus> checks, List<Finding> findings, Chosen chosen) {
        List<Finding> open =
                findings.stream().filter(f -> !f.isAccepted(visit.today())).toList();
        List<Ran> ran = checks.stream()
                .filter(c -> chosen.strand().isEmpty() || c.strand().equals(chosen.strand()))
                .filter(c -> chosen.check().isEmpty() || c.id().equals(chosen.check()))
                .map(lines::ran)
                .toList();
        List<Finding> asked =
                open.stream().filter(chosen::has).sorted(lines.order()).toList();
        Listing<Finding> page =
                Paging.cut(asked, visit.page(), chosen.isList() ? PageOf.USUAL : Math.max(1, asked.size()));
        return new Model(
                figures(open, ran, chosen.strand()),
                groups(lines, page.items(), chosen),
                Paging.of(page, visit.addressWithout("page")),
                findings.stream()
                        .filter(f -> f.isAccepted(visit.today()) && chosen.has(f))
                        .map(lines::row)
                        .toList(),
                ran.stream().filter(r -> r.status().state() == CheckState.ERROR).toList(),
                ran,
                lines.strands(),
                Arrays.stream(Severity.values())
                        .map(severity -> Option.of(severity.name(), severity.title()))
                        .toList(),
                checks.stream().map(c -> Option.of(c.id(), c.title())).toList(),
                chosen);
    }

    private static List<Figure> figures(List<Finding> open, List<Ran> ran, String strand) {
        List<Figure> figures = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long number = open.stream()
                    .filter(f -> f.severity() == severity)
                    .filter(f -> strand.isEmpty() || f.subject().strand().equals(strand))
                    .count();
            figures.add(new Figure(
                    Words.number(number),
                    severity.title().toLowerCase(Locale.UK),
                    number == 0 ? "" : listed(strand, severity)));
        }
        long errors =
                ran.stream().filter(r -> r.status().state() == CheckState.ERROR).count();
        figures.add(new Figure(Words.number(errors), errors == 1 ? "check failed" : "checks failed", "#checks"));
        figures.add(new Figure(Words.number(ran.size()), ran.size() == 1 ? "check" : "checks", "#checks"));
        return figures;
    }

    private static String listed(String strand, Severity severity) {
        String all = Addresses.with("/checks", "severity", severity.name());
        return strand.isEmpty() ? all : Addresses.with(all, "strand", strand);
    }

    /** Findings that stand in order, by strand and severity; of an overview the first of each. */
    private static List<Group> groups(Lines lines, List<Finding> findings, Chosen chosen) {
        record Kind(String strand, Severity severity) {}
        Map<Kind, List<Finding>> kinds = findings.stream()
                .collect(Collectors.groupingBy(
                        f -> new Kind(f.subject().strand(), f.severity()), LinkedHashMap::new, Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        kinds.forEach((kind, all) -> groups.add(new Group(
                lines.strand(kind.strand()),
                kind.severity().title(),
                all.stream()
                        .limit(chosen.isList() ? all.size() : FIRST)
                        .map(lines::row)
                        .toList(),
                all.size(),
                listed(kind.strand(), kind.severity()))));
        return groups;
    }
}
