package org.braidplan.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.braidplan.module.Contents;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Shown;

/** Versions with marks that take their process along as {@code kill -9} does, while the property {@code die} is set. */
public final class DyingStrands {

    private DyingStrands() {}

    /** When it is asked what it brings. */
    public static final class WhenAsked extends MarkingStrand {
        @Override
        public Contents contents() {
            die();
            return super.contents();
        }
    }

    /** In the middle of the migration. */
    public static final class WhenMigrating extends MarkingStrand {
        @Override
        void mark(ObjectNode spot) {
            if (spot.path("name").asText().equals("No 20")) {
                die();
            }
            super.mark(spot);
        }
    }

    /** When its page is tried before it takes over. */
    public static final class WhenTried extends MarkingStrand {
        @Override
        Page page() {
            return new Deadly(1);
        }
    }

    /** When its page is looked at after it has taken over. */
    public static final class WhenServing extends MarkingStrand {
        @Override
        Page page() {
            return new Deadly(2);
        }
    }

    /** When its page is looked at after it has taken over; and at the next start its page does not answer. */
    public static final class WhenServingAndSickLater extends MarkingStrand {
        @Override
        Page page() {
            return new Sick(2);
        }
    }

    /** A page that kills at a visit. */
    @PageInfo(path = "marks", title = "Marks")
    static class Deadly implements Page {

        private int visits;

        Deadly(int visits) {
            this.visits = visits;
        }

        @Override
        public synchronized Shown show(PageRequest request) {
            if (--visits == 0) {
                die();
            }
            return new Shown("marks.jte", 1);
        }
    }

    /** The same, and one that throws where nothing dies. */
    @PageInfo(path = "marks", title = "Marks")
    static final class Sick extends Deadly {

        Sick(int visits) {
            super(visits);
        }

        @Override
        public synchronized Shown show(PageRequest request) {
            Shown shown = super.show(request);
            if (System.getProperty("die") == null) {
                throw new IllegalStateException("sick");
            }
            return shown;
        }
    }

    private static void die() {
        if (System.getProperty("die") != null) {
            Runtime.getRuntime().halt(137);
        }
    }
}
