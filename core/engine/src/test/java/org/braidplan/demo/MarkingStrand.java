package org.braidplan.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.braidplan.module.Contents;
import org.braidplan.module.Migration;
import org.braidplan.module.StrandModule;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Shown;

/** The version whose spots have marks: with a migration, a check and a page over what comes out of it. */
public class MarkingStrand implements StrandModule {

    @Override
    public String strand() {
        return "finance";
    }

    @Override
    public Contents contents() {
        return Contents.none()
                .registers(CountedSpot.class)
                .checks(new MarksAreGiven())
                .pages(page())
                .migrations(new Marked(this));
    }

    Page page() {
        return new Marks();
    }

    void mark(ObjectNode spot) {
        spot.put("mark", spot.path("name").asText().length());
    }

    /** Gives each spot a mark: how long its name is. */
    record Marked(MarkingStrand strand) implements Migration {

        @Override
        public String register() {
            return "spots";
        }

        @Override
        public int from() {
            return 1;
        }

        @Override
        public ObjectNode migrate(ObjectNode document) {
            strand.mark(document);
            return document;
        }
    }

    /** All marks. */
    @PageInfo(path = "marks", title = "Marks")
    static class Marks implements Page {

        @Override
        public Shown show(PageRequest request) {
            int sum = request.plan().records(CountedSpot.class).stream()
                    .mapToInt(s -> s.value().mark())
                    .sum();
            return new Shown("marks.jte", sum);
        }
    }
}
