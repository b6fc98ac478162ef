package org.braidplan.web.api.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.braidplan.check.Checks;
import org.braidplan.problem.Problem;
import org.braidplan.view.PlanView;
import org.braidplan.view.Views;
import org.braidplan.web.api.http.Answer;
import org.braidplan.web.api.http.ApiRequest;
import org.braidplan.web.api.http.Body;
import org.braidplan.web.api.http.Columns;
import org.braidplan.web.api.http.Method;
import org.braidplan.web.api.http.Reply;
import org.braidplan.web.api.http.Route;
import org.braidplan.web.api.shape.CheckJson;
import org.braidplan.web.api.shape.Lists;

/** {@code checks} and {@code strands/{key}/checks}: the items are findings; beside them stands how each check itself went. */
public final class CheckResource {

    private static final Columns FINDINGS =
            Columns.of("check", "severity", "subject", "subjectKind", "strand", "register", "since", "accepted");

    private final Checks checks;
    private final Views views;

    /** Checks and findings, read from these services. */
    public CheckResource(Checks checks, Views views) {
        this.checks = checks;
        this.views = views;
    }

    /** What it answers. */
    public List<Route> routes() {
        Reply findings = Reply.list(CheckJson.FINDING, FINDINGS.query()).with("checks", CheckJson.STATUS);
        return List.of(
                new Route(
                        Method.GET,
                        "/checks",
                        "What the checks found, serious first, then oldest first, unless sorted; and how each check went.",
                        Body.NONE,
                        findings,
                        this::all),
                new Route(
                        Method.GET,
                        "/strands/{key}/checks",
                        "What the checks found in one strand, and how that strand's own checks went.",
                        Body.NONE,
                        findings,
                        this::ofStrand));
    }

    private Answer all(ApiRequest request) {
        return answer(request, strand -> true);
    }

    private Answer ofStrand(ApiRequest request) {
        String key = request.variable("key");
        boolean there = views.now(
                request.caller(),
                view -> view.strands().stream().anyMatch(s -> s.key().equals(key)));
        if (!there) {
            throw Problem.notFound("strand " + key);
        }
        return answer(request, key::equals);
    }

    private Answer answer(ApiRequest request, Predicate<String> strand) {
        LocalDate today = views.now(request.caller(), PlanView::today);
        List<ObjectNode> findings = checks.findings(request.caller()).stream()
                .filter(finding -> strand.test(finding.subject().strand()))
                .map(finding -> CheckJson.of(finding, today))
                .toList();
        ObjectNode json = Lists.of(FINDINGS.page(findings, request.page()));
        ArrayNode statuses = json.putArray("checks");
        checks.list(request.caller()).stream()
                .filter(status -> strand.test(status.strand()))
                .forEach(status -> statuses.add(CheckJson.of(status)));
        return Answer.ok(json);
    }
}
