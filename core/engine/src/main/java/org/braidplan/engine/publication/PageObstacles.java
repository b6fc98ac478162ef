package org.braidplan.engine.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.braidplan.disclosure.PersonalData;
import org.braidplan.disclosure.SmallNumbers;
import org.braidplan.engine.view.PlanViews;
import org.braidplan.module.LiveModules;
import org.braidplan.module.LiveModules.Live;
import org.braidplan.module.PageDrawing;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Person;
import org.braidplan.people.Role;
import org.braidplan.publication.Item;

/**
 * Why a page of a module may not be public: what it says is read as it would be shown, because only the module knows which of
 * its records' words a page repeats.
 */
final class PageObstacles {

    private static final Caller ANYBODY =
            new Caller(new Person("system:public", "The public", "", List.of(Grant.of(Role.READER)), true));

    private final LiveModules modules;
    private final PlanViews views;
    private final Supplier<Optional<PageDrawing>> drawing;
    private final SmallNumbers small;

    /** @param drawing absent while there is nothing to draw pages with; then nobody sees them either */
    PageObstacles(LiveModules modules, PlanViews views, Supplier<Optional<PageDrawing>> drawing, SmallNumbers small) {
        this.modules = modules;
        this.views = views;
        this.drawing = drawing;
        this.small = small;
    }

    /** The obstacle in a sentence that does not repeat what is in the way; none of a page that cannot be drawn at all. */
    Optional<String> of(Item page) {
        return drawing.get()
                .flatMap(d -> drawn(d, page))
                .flatMap(html -> PersonalData.inPage(html).stream()
                        .findFirst()
                        .map(kind -> "The page shows what looks like " + kind.words()
                                + ": take it out of the records first."));
    }

    private Optional<String> drawn(PageDrawing with, Item item) {
        String[] address = item.key().split("/", 2);
        try {
            return modules.steadily(() -> modules.of(address[0])
                    .flatMap(live -> page(live, address[1])
                            .map(page -> views.now(
                                    ANYBODY,
                                    plan -> with.draw(live, page, new PageRequest(plan, ANYBODY, Map.of(), small))))));
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            return Optional.empty();
        }
    }

    private static Optional<Page> page(Live live, String path) {
        return live.contents().pages().stream()
                .filter(p -> p.getClass().getAnnotation(PageInfo.class).path().equals(path))
                .findFirst();
    }
}
