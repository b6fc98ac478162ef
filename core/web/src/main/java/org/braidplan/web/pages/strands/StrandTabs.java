package org.braidplan.web.pages.strands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.module.LiveModules;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.plan.Strand;
import org.braidplan.register.RegisterSchema;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Visit;

/**
 * The way between the pages of one strand: its own, those of its module, its registers.
 *
 * @param tabs in order, the strand's own first
 */
public record StrandTabs(String title, List<Tab> tabs) {

    public StrandTabs {
        tabs = List.copyOf(tabs);
    }

    /** One page of the strand. */
    public record Tab(String words, String address, boolean isCurrent) {}

    /** The tabs of a strand; {@code current} is the address of the page that is shown. */
    public static StrandTabs of(Visit visit, Strand strand, String current) {
        String home = home(strand.key());
        List<Tab> tabs = new ArrayList<>();
        tabs.add(tab("Overview", home, current));
        Optional<LiveModules.Live> module = visit.services().liveModules().of(strand.key());
        module.ifPresent(live -> live.contents().pages().forEach(page -> {
            PageInfo info = info(page);
            tabs.add(tab(info.title(), home + "/" + info.path(), current));
        }));
        for (RegisterSchema register : visit.services().registers().of(strand.key())) {
            if (!register.confined() || visit.caller().person().isNamedFor(strand.key())) {
                tabs.add(tab(register.title(), Addresses.path(home + "/registers/", register.key()), current));
            }
        }
        return new StrandTabs(strand.title(), tabs);
    }

    /** The address of a strand's own page. */
    public static String home(String strand) {
        return Addresses.path("/strands/", strand);
    }

    /** The way from the plan to a strand's pages. */
    public static List<Crumb> crumbs(Strand strand) {
        return List.of(
                new Crumb("Plan", "/"),
                new Crumb("Strands", "/strands"),
                new Crumb(strand.title(), home(strand.key())));
    }

    /** What a module says about one of its pages. */
    static PageInfo info(Page page) {
        return page.getClass().getAnnotation(PageInfo.class);
    }

    private static Tab tab(String words, String address, String current) {
        return new Tab(words, address, address.equals(current));
    }
}
