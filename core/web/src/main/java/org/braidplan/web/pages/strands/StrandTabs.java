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
 * @param pages in order, the strand's own first
 * @param registers in order, those that the visitor may open
 */
public record StrandTabs(String title, List<Tab> pages, List<Tab> registers) {

    public StrandTabs {
        pages = List.copyOf(pages);
        registers = List.copyOf(registers);
    }

    /** Whether there is any way but to the strand's own page. */
    public boolean lead() {
        return pages.size() + registers.size() > 1;
    }

    /** The register that is shown; empty when another page is. */
    public String openRegister() {
        return registers.stream()
                .filter(Tab::isCurrent)
                .map(Tab::words)
                .findFirst()
                .orElse("");
    }

    /** One page of the strand. */
    public record Tab(String words, String address, boolean isCurrent) {}

    /** The tabs of a strand; {@code current} is the address of the page that is shown. */
    public static StrandTabs of(Visit visit, Strand strand, String current) {
        String home = home(strand.key());
        List<Tab> pages = new ArrayList<>();
        pages.add(tab("Overview", home, current));
        Optional<LiveModules.Live> module = visit.services().liveModules().of(strand.key());
        module.ifPresent(live -> live.contents().pages().forEach(page -> {
            PageInfo info = info(page);
            pages.add(tab(info.title(), home + "/" + info.path(), current));
        }));
        List<Tab> registers = new ArrayList<>();
        for (RegisterSchema register : visit.services().registers().of(strand.key())) {
            if (!register.confined() || visit.caller().person().isNamedFor(strand.key())) {
                registers.add(tab(register.title(), Addresses.path(home + "/registers/", register.key()), current));
            }
        }
        return new StrandTabs(strand.title(), pages, registers);
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
