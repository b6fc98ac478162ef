package org.braidplan.web.pages.strands;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.braidplan.action.Action;
import org.braidplan.action.RatedAction;
import org.braidplan.check.Finding;
import org.braidplan.module.LiveModules;
import org.braidplan.page.Charts.SmallMultiple;
import org.braidplan.page.Components.Figure;
import org.braidplan.people.Right;
import org.braidplan.plan.ChallengeSet;
import org.braidplan.plan.Strand;
import org.braidplan.view.PlanView;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Screens;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;
import org.braidplan.web.pages.actions.ActionQuery;
import org.braidplan.web.pages.actions.ActionRow;
import org.braidplan.web.pages.checks.Names;
import org.braidplan.web.pages.indicators.IndicatorChart;
import org.braidplan.web.pages.indicators.TestsOfProgress;
import org.braidplan.web.pages.plan.GlancePage;

/** One strand: where it stands, and what to do next. */
public final class StrandPage implements Handler {

    private static final int MOST_WAITING = 12;
    private static final int MOST_CHARTS = 12;
    private static final int MOST_ACTIONS = 50;
    private static final int AHEAD_DAYS = 90;

    /** A milestone of the next 90 days. */
    public record Ahead(LocalDate due, String when, String title, String ref) {}

    /** What the template shows; {@code module} says which module looks after the strand. */
    public record Model(
            StrandTabs tabs,
            Strand strand,
            List<String> challenges,
            List<Figure> figures,
            List<Attention> waiting,
            int alsoWaiting,
            List<Ahead> ahead,
            TestsOfProgress tests,
            List<SmallMultiple> charts,
            int alsoCharts,
            List<ActionRow> actions,
            int alsoActions,
            String module,
            boolean mayAdd,
            boolean mayDefine,
            boolean isPast) {}

    private final Screens screens;
    private final KeptPages kept;

    /** Strands' pages drawn with these screens' shared parts. */
    StrandPage(Screens screens, KeptPages kept) {
        this.screens = screens;
        this.kept = kept;
    }

    @Override
    public Answer answer(Visit visit) {
        Strand strand = ModulePage.strand(visit);
        // Without a module the tabs follow the registers that were kept, which no reading of the plan knows of.
        Optional<LiveModules.Live> module =
                visit.services().liveModules().of(strand.key()).filter(live -> !visit.isPast());
        String html = module.map(live -> kept.page(
                        new KeptPages.Key(
                                strand.key(),
                                "",
                                visit.caller().person(),
                                Map.of("modules", modules(visit)),
                                visit.services().publication().now().rule()),
                        visit.caller(),
                        live.classLoader(),
                        () -> visit.services().views().noted(visit.caller(), plan -> drawn(visit, plan, strand))))
                .orElseGet(() -> visit.read(plan -> drawn(visit, plan, strand)));
        Content content = output -> output.writeContent(html);
        return Answer.Screen.of(
                Section.STRANDS,
                List.of(new Crumb("Plan", "/"), new Crumb("Strands", "/strands")),
                strand.title(),
                "strands/drawn.jte",
                content);
    }

    /** All that serve: what a check finds in one strand may be brought by the module of another, and goes with that. */
    private static String modules(Visit visit) {
        return visit.services().liveModules().all().stream()
                .map(live -> live.name() + " " + live.version())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String drawn(Visit visit, PlanView plan, Strand strand) {
        return screens.body(visit, "strands/strand.jte", model(visit, plan, strand, findings(visit, plan, strand)));
    }

    /** The open ones, as they stand when they are asked for: the page has read them too, so a change to one is a change to it. */
    private static List<Finding> findings(Visit visit, PlanView plan, Strand strand) {
        if (visit.isPast()) {
            return List.of();
        }
        plan.revision("findings", "");
        plan.revision("checks", "");
        return visit.services().checks().findings(visit.caller(), strand.key()).stream()
                .filter(f -> !f.isAccepted(plan.today()))
                .toList();
    }

    private static Model model(Visit visit, PlanView plan, Strand strand, List<Finding> findings) {
        List<RatedAction> actions = plan.actions().stream()
                .filter(a -> a.action().strand().equals(strand.key()))
                .toList();
        Attention.Waiting waiting = Attention.of(visit, new Names(visit, plan), actions, findings, MOST_WAITING);
        TestsOfProgress tests = TestsOfProgress.of(plan, strand.key());
        return new Model(
                StrandTabs.of(visit, strand, StrandTabs.home(strand.key())),
                strand,
                challenges(plan.plan().challengeSets(), strand.key()),
                GlancePage.figures(actions).stream()
                        .map(f ->
                                new Figure(f.number(), f.words(), Addresses.with(f.address(), "strand", strand.key())))
                        .toList(),
                waiting.first(),
                waiting.more(),
                ahead(actions, plan.today()),
                tests,
                first(tests.indicators(), MOST_CHARTS).stream()
                        .map(m -> new SmallMultiple(
                                IndicatorChart.of(m),
                                Addresses.path("/indicators/", m.indicator().key())))
                        .toList(),
                beyond(tests.indicators(), MOST_CHARTS),
                first(actions, MOST_ACTIONS).stream()
                        .map(a -> ActionRow.of(a, strand.title()))
                        .toList(),
                beyond(actions, MOST_ACTIONS),
                module(visit, strand),
                visit.mayNow(Right.CHANGE_ACTIONS, strand.key()),
                visit.mayNow(Right.DEFINE_INDICATORS, strand.key()),
                visit.isPast());
    }

    private static List<String> challenges(List<ChallengeSet> sets, String strand) {
        List<String> words = new ArrayList<>();
        for (ChallengeSet set : sets) {
            set.challenges().stream()
                    .filter(c -> c.strands().contains(strand))
                    .forEach(c -> words.add(c.number() + ", " + c.title() + " (" + set.title() + ")"));
        }
        return words;
    }

    private static List<Ahead> ahead(List<RatedAction> actions, LocalDate today) {
        LocalDate last = today.plusDays(AHEAD_DAYS);
        List<Ahead> ahead = new ArrayList<>();
        for (RatedAction rated : actions) {
            if (ActionQuery.isOpen(rated)) {
                for (Action.Milestone milestone : rated.action().milestones()) {
                    LocalDate due = milestone.due();
                    if (milestone.reachedOn().isEmpty() && !due.isBefore(today) && !due.isAfter(last)) {
                        ahead.add(new Ahead(
                                due,
                                Words.fromNow(due, today),
                                milestone.title(),
                                rated.action().ref()));
                    }
                }
            }
        }
        ahead.sort(Comparator.comparing(Ahead::due));
        return ahead;
    }

    private static String module(Visit visit, Strand strand) {
        Optional<LiveModules.Live> live = visit.services().liveModules().of(strand.key());
        return live.map(m -> "Looked after by the module " + m.name() + ", version " + m.version() + ".")
                .orElse("No module looks after this strand. Its actions and indicators work all the same,"
                        + " and records that a module kept earlier stay readable.");
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }

    private static int beyond(List<?> all, int most) {
        return Math.max(0, all.size() - most);
    }
}
