package org.braidplan.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.braidplan.module.Contents;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Shown;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Versions with marks that do not come up, each in its own way. */
public final class BadStrands {

    private BadStrands() {}

    /** Its migration throws at the spot “No 500”. */
    public static final class ThrowsAtMigration extends MarkingStrand {
        @Override
        void mark(ObjectNode spot) {
            if (spot.path("name").asText().equals("No 500")) {
                throw new IllegalStateException("secret words");
            }
            super.mark(spot);
        }
    }

    /** Its migration gives a mark that its own schema does not allow. */
    public static final class MarksBadly extends MarkingStrand {
        @Override
        void mark(ObjectNode spot) {
            spot.put("mark", -1);
        }
    }

    /** It forgot the migration. */
    public static final class ForgetsMigration extends MarkingStrand {
        @Override
        public Contents contents() {
            return Contents.none().registers(CountedSpot.class);
        }
    }

    /** Its migration never ends. */
    public static final class NeverEnds extends MarkingStrand {
        @Override
        void mark(ObjectNode spot) {
            BadStrands.sleep();
        }
    }

    /** It never says what it brings. */
    public static final class NeverSays extends MarkingStrand {
        @Override
        public Contents contents() {
            BadStrands.sleep();
            return super.contents();
        }
    }

    /** Its page throws. */
    public static final class PageThrows extends MarkingStrand {
        @Override
        Page page() {
            return new Broken();
        }
    }

    /** A page that throws. */
    @PageInfo(path = "marks", title = "Marks")
    static final class Broken implements Page {
        @Override
        public Shown show(PageRequest request) {
            throw new IllegalStateException("secret words");
        }
    }

    /** Its page answers when it is tried, and no more once it serves. */
    public static final class PageThrowsLater extends MarkingStrand {
        @Override
        Page page() {
            return new BrokenLater();
        }
    }

    /** A page that answers once. */
    @PageInfo(path = "marks", title = "Marks")
    static final class BrokenLater implements Page {

        private boolean answered;

        @Override
        public synchronized Shown show(PageRequest request) {
            if (answered) {
                throw new IllegalStateException("secret words");
            }
            answered = true;
            return new Shown("marks.jte", 1);
        }
    }

    /** An activator that throws. */
    public static final class ThrowingActivator implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            throw new IllegalStateException("no start today");
        }

        @Override
        public void stop(BundleContext context) {}
    }

    /** An activator that never returns. */
    public static final class HangingActivator implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            BadStrands.sleep();
        }

        @Override
        public void stop(BundleContext context) {}
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
