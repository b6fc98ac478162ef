package org.braidplan.module;

import java.util.ArrayList;
import java.util.List;
import org.braidplan.check.Check;
import org.braidplan.indicator.Indicator;
import org.braidplan.page.Page;

/**
 * What a module brings to its strand.
 *
 * @param registers records that bear {@link org.braidplan.register.Register}
 * @param indicators definitions that are added when the module comes and are not there yet; its people may change them later
 * @param measures what works out readings of these indicators from the registers
 */
public record Contents(
        List<Class<? extends Record>> registers,
        List<Indicator> indicators,
        List<Check> checks,
        List<Page> pages,
        List<Migration> migrations,
        List<Measure> measures) {

    public Contents {
        registers = List.copyOf(registers);
        indicators = List.copyOf(indicators);
        checks = List.copyOf(checks);
        pages = List.copyOf(pages);
        migrations = List.copyOf(migrations);
        measures = List.copyOf(measures);
    }

    /** Nothing yet. */
    public static Contents none() {
        return new Contents(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** With these registers, in the order of their tabs. */
    @SafeVarargs
    public final Contents registers(Class<? extends Record>... more) {
        return new Contents(joined(registers, List.of(more)), indicators, checks, pages, migrations, measures);
    }

    /** With these indicators. */
    public Contents indicators(Indicator... more) {
        return new Contents(registers, joined(indicators, List.of(more)), checks, pages, migrations, measures);
    }

    /** With these checks. */
    public Contents checks(Check... more) {
        return new Contents(registers, indicators, joined(checks, List.of(more)), pages, migrations, measures);
    }

    /** With these pages, in the order of their tabs. */
    public Contents pages(Page... more) {
        return new Contents(registers, indicators, checks, joined(pages, List.of(more)), migrations, measures);
    }

    /** With these migrations. */
    public Contents migrations(Migration... more) {
        return new Contents(registers, indicators, checks, pages, joined(migrations, List.of(more)), measures);
    }

    /** With these measures of its indicators. */
    public Contents measures(Measure... more) {
        return new Contents(registers, indicators, checks, pages, migrations, joined(measures, List.of(more)));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
