package org.braidplan.web.pages.open;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.braidplan.action.RatedAction;
import org.braidplan.page.PageInfo;
import org.braidplan.plan.Plan;
import org.braidplan.plan.Strand;
import org.braidplan.problem.Problem;
import org.braidplan.publication.Approved;
import org.braidplan.publication.Measured;
import org.braidplan.publication.PublicPlan;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Visit;

/** What is public, found by address. What is not public is not there, and nobody can tell that it exists. */
final class Published {

    private final Visit visit;
    private final PublicPlan plan;

    Published(Visit visit) {
        this.visit = visit;
        this.plan = visit.services().publication().now();
    }

    PublicPlan plan() {
        return plan;
    }

    String title() {
        return plan.approvedPlan()
                .map(Approved::value)
                .map(Plan::title)
                .filter(t -> !t.isEmpty())
                .orElse("Improvement plan");
    }

    String day() {
        return Words.date(plan.day());
    }

    Strand strand() {
        return strand(visit.path("key")).orElseThrow(() -> Problem.notFound("page for this part of the plan"));
    }

    Optional<Strand> strand(String key) {
        return plan.strands().stream()
                .map(Approved::value)
                .filter(s -> s.key().equals(key))
                .findFirst();
    }

    Approved<RatedAction> action() {
        String ref = visit.path("ref").toUpperCase(Locale.ROOT);
        return plan.actions().stream()
                .filter(a -> a.value().action().ref().toUpperCase(Locale.ROOT).equals(ref))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("such promise"));
    }

    Approved<Measured> measured() {
        return measured(visit.path("key")).orElseThrow(() -> Problem.notFound("such measure"));
    }

    Optional<Approved<Measured>> measured(String key) {
        return plan.indicators().stream()
                .filter(i -> i.value().indicator().key().equals(key))
                .findFirst();
    }

    /** When a module's page was approved, if it was. */
    Optional<Instant> page(String strand, String path) {
        return plan.pages().stream()
                .filter(p -> p.value().equals(strand + "/" + path))
                .map(Approved::at)
                .findFirst();
    }

    /** The pages of a strand's module that are public. */
    List<Crumb> pages(String strand) {
        return visit.services().liveModules().of(strand).stream()
                .flatMap(live -> live.contents().pages().stream())
                .map(page -> page.getClass().getAnnotation(PageInfo.class))
                .filter(info -> info.audience() == PageInfo.Audience.PUBLIC)
                .filter(info -> page(strand, info.path()).isPresent())
                .map(info -> new Crumb(info.title(), Addresses.path("/public/strands/", strand, "/", info.path())))
                .toList();
    }

    List<Crumb> home() {
        return List.of(new Crumb("All that we promised", "/public"));
    }

    List<Crumb> below(String strand) {
        return strand(strand)
                .map(s -> List.of(home().get(0), new Crumb(s.title(), Addresses.path("/public/strands/", s.key()))))
                .orElse(home());
    }
}
