package org.braidplan.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Subject;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.module.Contents;
import org.braidplan.module.Measure;
import org.braidplan.module.StrandModule;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Shown;
import org.braidplan.plan.Source;
import org.braidplan.register.AtMost;
import org.braidplan.register.Confidential;
import org.braidplan.register.Key;
import org.braidplan.register.Register;
import org.braidplan.view.PlanView;

/** A strand that keeps the contract, and the parts of which the tests make ones that do not. */
public final class Demo implements StrandModule {

    private final Contents contents;

    public Demo() {
        this(sound());
    }

    Demo(Contents contents) {
        this.contents = contents;
    }

    static Contents sound() {
        return Contents.none()
                .registers(Visit.class)
                .indicators(INDICATOR)
                .measures(new VisitsMeasured())
                .checks(new VisitNotWrittenUp())
                .pages(new VisitsPage());
    }

    @Override
    public String strand() {
        return "demo";
    }

    @Override
    public Contents contents() {
        return contents;
    }

    /** A visit in a month. */
    @Register(key = "visits", title = "Visits", one = "visit", purpose = "One row a visit.")
    public record Visit(
            @Key @AtMost("40") String reference,
            Period month,
            LocalDate day,
            int people,
            boolean writtenUp,
            @Confidential Optional<String> note) {}

    static final Visit SAMPLE =
            new Visit("V-1", Period.parse("2014-10"), LocalDate.of(2014, 10, 7), 3, false, Optional.of("A note"));

    static final Indicator INDICATOR = new Indicator(
            "demo-visits",
            "demo",
            "Visits",
            "",
            Frequency.MONTH,
            List.of(new Indicator.Definition(
                    1,
                    "visits",
                    BetterIs.HIGHER,
                    "Visits in the month",
                    "",
                    "Register: visits",
                    LocalDate.of(2014, 1, 1),
                    "",
                    "module demo",
                    Instant.EPOCH)),
            Optional.empty(),
            List.of(),
            Source.entered());

    /** Counts the visits. */
    static final class VisitsMeasured implements Measure {

        @Override
        public String indicator() {
            return INDICATOR.key();
        }

        @Override
        public List<NewReading> readings(PlanView plan) {
            return plan.records(Visit.class).stream()
                    .map(stored -> stored.value().month().text())
                    .distinct()
                    .map(month -> reading(month, "one"))
                    .toList();
        }
    }

    static NewReading reading(String period, String note) {
        return new NewReading(period, Optional.empty(), Optional.empty(), Optional.empty(), Reading.Status.FINAL, note);
    }

    /** A visit is written up. */
    @Rule(id = "demo-visit-not-written-up", title = "Not written up", meaning = "Write it up.", source = "Practice")
    static class VisitNotWrittenUp implements Check {

        @Override
        public Outcome run(PlanView plan) {
            return Outcome.over(
                    plan.records(Visit.class),
                    stored -> stored.value().writtenUp()
                            ? Optional.empty()
                            : Optional.of(Found.about(
                                    Subject.record("demo", "visits", stored.key()), reason(stored.value()))));
        }

        String reason(Visit visit) {
            return "The visit of " + visit.day() + " is not written up.";
        }
    }

    /** How many visits there were. */
    @PageInfo(path = "visits", title = "Visits")
    static final class VisitsPage extends Says {

        VisitsPage() {
            super(request -> "<p>" + request.plan().records(Visit.class).size() + " visits</p>");
        }
    }

    /** A page whose template shows what it is given, as it is. */
    abstract static class Says implements Page {

        private final Function<PageRequest, String> html;

        Says(Function<PageRequest, String> html) {
            this.html = html;
        }

        @Override
        public Shown show(PageRequest request) {
            return new Shown("demo/page.jte", html.apply(request));
        }
    }
}
