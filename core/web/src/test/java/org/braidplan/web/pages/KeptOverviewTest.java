package org.braidplan.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Subject;
import org.braidplan.module.Contents;
import org.braidplan.people.Grant;
import org.braidplan.people.Role;
import org.braidplan.plan.Source;
import org.braidplan.view.PlanView;
import org.junit.jupiter.api.Test;

/** The overview of a strand, which is kept as it was drawn, when the module of another strand comes and goes. */
class KeptOverviewTest {

    private static final String REASON = "Nobody has looked at it this year.";

    @Test
    void whatTheModuleOfAnotherStrandFoundIsShownWhileThatModuleServesAndNoLonger() {
        try (PagesServer server = PagesServer.withPlan()) {
            server.bringModule();
            server.strand("finance", 2, "FIN", "Finance", Source.entered());
            server.person("lead", Grant.of(Role.LEAD, "cse"));
            Browser lead = server.as("lead");
            assertThat(overview(lead)).doesNotContain(REASON);

            Runnable away = server.bringAnother("finance", Contents.none().checks(new LooksElsewhere()));
            assertThat(overview(lead)).contains(REASON);
            assertThat(overview(lead)).as("kept").contains(REASON);

            away.run();
            assertThat(overview(lead)).doesNotContain(REASON);
        }
    }

    private static String overview(Browser lead) {
        return lead.get("/strands/cse").mustBe(200).words();
    }

    /** Looks at the plan of a strand that is not its module's. */
    @Rule(id = "finance-looks-elsewhere", title = "Not looked at", meaning = "Look at it.")
    private static final class LooksElsewhere implements Check {

        @Override
        public Outcome run(PlanView plan) {
            return new Outcome(1, List.of(Found.about(Subject.strand("cse"), REASON)));
        }
    }
}
