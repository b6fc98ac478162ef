package org.braidplan.engine.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.braidplan.engine.document.Faults;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.IndicatorChange;

/** What an indicator must be, and how it may change: definitions in versions that are never altered, goalposts with reasons. */
public final class IndicatorRules {

    private static final int UNIT = 40;

    private final Faults faults;

    public IndicatorRules(Faults faults) {
        this.faults = faults;
    }

    /** Checks an indicator that is added; its definitions are recorded by whoever adds it. */
    public Indicator added(Indicator asked, String by, Instant at) {
        List<Indicator.Definition> definitions = asked.definitions().stream()
                .map(d -> new Indicator.Definition(
                        d.version(),
                        d.unit(),
                        d.betterIs(),
                        d.numerator(),
                        d.denominator(),
                        d.source(),
                        d.from(),
                        d.reason(),
                        by,
                        at))
                .toList();
        return whole(new Indicator(
                asked.key(),
                asked.strand(),
                asked.title(),
                asked.owner(),
                asked.frequency(),
                definitions,
                asked.baseline(),
                asked.targets(),
                signed(asked.limits(), by, at),
                asked.source()));
    }

    /** Checks all of an indicator, and puts its targets in order. */
    public Indicator whole(Indicator asked) {
        faults.key("key", asked.key());
        List<Indicator.Definition> definitions = new ArrayList<>();
        for (int i = 0; i < asked.definitions().size(); i++) {
            Indicator.Definition definition = asked.definitions().get(i);
            Faults within = faults.within("definitions[" + i + "].");
            if (definition.version() != i + 1) {
                within.add("version", "Number the versions from 1 without a gap.");
            }
            if (i > 0) {
                notBefore(within, definition.from(), asked.definitions().get(i - 1));
                within.needed("reason", definition.reason(), Faults.TEXT, "Say why the definition changes.");
            }
            definitions.add(checked(within, definition));
        }
        asked.baseline().ifPresent(b -> baseline(faults.within("baseline."), b));
        return new Indicator(
                asked.key(),
                asked.strand(),
                faults.needed("title", asked.title(), Faults.TITLE, "Say what is measured."),
                faults.optional("owner", asked.owner(), Faults.TITLE),
                asked.frequency(),
                definitions,
                asked.baseline(),
                targets(asked.targets()),
                new LimitRules(faults, asked.frequency()).whole(asked.limits()),
                asked.source());
    }

    /** The indicator after a change. */
    Indicator changed(Indicator was, IndicatorChange change, String by, Instant at) {
        if (change instanceof IndicatorChange.All all) {
            Indicator changed = was;
            for (IndicatorChange one : all.changes()) {
                changed = changed(changed, one, by, at);
            }
            return changed;
        } else if (change instanceof IndicatorChange.Edit edit) {
            return with(
                    was,
                    faults.needed("title", edit.title(), Faults.TITLE, "Say what is measured."),
                    faults.optional("owner", edit.owner(), Faults.TITLE),
                    was.definitions(),
                    was.baseline(),
                    was.targets(),
                    was.limits());
        } else if (change instanceof IndicatorChange.Redefine redefine) {
            return with(
                    was,
                    was.title(),
                    was.owner(),
                    redefined(was, redefine, by, at),
                    was.baseline(),
                    was.targets(),
                    was.limits());
        } else if (change instanceof IndicatorChange.SetLimits set) {
            Indicator.Limits limits = new LimitRules(faults, was.frequency()).changed(was.limits(), set, by, at);
            return with(was, was.title(), was.owner(), was.definitions(), was.baseline(), was.targets(), limits);
        } else if (change instanceof IndicatorChange.SetBaseline set) {
            baseline(faults.within("baseline."), set.baseline());
            if (was.baseline().filter(b -> !b.equals(set.baseline())).isPresent()) {
                faults.needed("reason", set.reason(), Faults.TEXT, "There is a baseline. Say why it changes.");
            }
            return with(
                    was,
                    was.title(),
                    was.owner(),
                    was.definitions(),
                    Optional.of(set.baseline()),
                    was.targets(),
                    was.limits());
        }
        IndicatorChange.SetTargets set = (IndicatorChange.SetTargets) change;
        List<Indicator.Target> targets = targets(set.targets());
        if (!new HashSet<>(targets).containsAll(was.targets())) {
            faults.needed("reason", set.reason(), Faults.TEXT, "A target that is there changes or goes. Say why.");
        }
        return with(was, was.title(), was.owner(), was.definitions(), was.baseline(), targets, was.limits());
    }

    private List<Indicator.Definition> redefined(Indicator was, IndicatorChange.Redefine asked, String by, Instant at) {
        notBefore(faults, asked.from(), was.definition());
        faults.needed("reason", asked.reason(), Faults.TEXT, "Say why the definition changes.");
        List<Indicator.Definition> definitions = new ArrayList<>(was.definitions());
        definitions.add(checked(
                faults,
                new Indicator.Definition(
                        was.definition().version() + 1,
                        asked.unit(),
                        asked.betterIs(),
                        asked.numerator(),
                        asked.denominator(),
                        asked.source(),
                        asked.from(),
                        asked.reason(),
                        by,
                        at)));
        return definitions;
    }

    /** On the same day the version before is replaced for all readings to come; those that are there stay with it. */
    private static void notBefore(Faults faults, LocalDate from, Indicator.Definition before) {
        if (from.isBefore(before.from())) {
            faults.add("from", "Give the day of the version before, " + before.from() + ", or a later one.");
        }
    }

    private static Indicator.Limits signed(Indicator.Limits asked, String by, Instant at) {
        return new Indicator.Limits(
                asked.choice()
                        .map(c -> new Indicator.LimitChoice(c.screenOutliers(), c.fixAfter(), c.reason(), by, at)),
                asked.rebases().stream()
                        .map(r -> new Indicator.Rebase(r.from(), r.reason(), by, at))
                        .toList());
    }

    private static Indicator.Definition checked(Faults faults, Indicator.Definition d) {
        faults.date("from", d.from());
        String numerator = faults.optional("numerator", d.numerator(), Faults.TEXT);
        String denominator = faults.optional("denominator", d.denominator(), Faults.TEXT);
        if (numerator.isEmpty() && !denominator.isEmpty()) {
            faults.add("numerator", "Say what is counted of the denominator.");
        }
        return new Indicator.Definition(
                d.version(),
                faults.needed("unit", d.unit(), UNIT, "Give the unit, such as % or children."),
                d.betterIs(),
                numerator,
                denominator,
                faults.optional("source", d.source(), Faults.TEXT),
                d.from(),
                faults.optional("reason", d.reason(), Faults.TEXT),
                d.by(),
                d.at());
    }

    private static void baseline(Faults faults, Indicator.Baseline baseline) {
        faults.date("period", baseline.period().from());
        faults.number("value", baseline.value());
        faults.optional("source", baseline.source(), Faults.TEXT);
    }

    private List<Indicator.Target> targets(List<Indicator.Target> asked) {
        Set<LocalDate> days = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            faults.date("targets[" + i + "].by", asked.get(i).by());
            faults.number("targets[" + i + "].value", asked.get(i).value());
            tolerance("targets[" + i + "].tolerance", asked.get(i).tolerance());
            if (!days.add(asked.get(i).by())) {
                faults.add("targets[" + i + "].by", "There is another target for this day.");
            }
        }
        return asked.stream().sorted(Comparator.comparing(Indicator.Target::by)).toList();
    }

    private void tolerance(String field, Optional<BigDecimal> tolerance) {
        tolerance.ifPresent(t -> {
            faults.number(field, t);
            if (t.signum() < 0) {
                faults.add(field, "Give 0 or more.");
            }
        });
    }

    private static Indicator with(
            Indicator was,
            String title,
            String owner,
            List<Indicator.Definition> definitions,
            Optional<Indicator.Baseline> baseline,
            List<Indicator.Target> targets,
            Indicator.Limits limits) {
        return new Indicator(
                was.key(),
                was.strand(),
                title,
                owner,
                was.frequency(),
                definitions,
                baseline,
                targets,
                limits,
                was.source());
    }
}
