package org.braidplan.web.api.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.braidplan.module.ModuleInfo;
import org.braidplan.module.Modules;
import org.braidplan.plan.Strand;
import org.braidplan.problem.Problem;
import org.braidplan.register.RegisterSchema;
import org.braidplan.register.Registers;
import org.braidplan.view.PlanView;
import org.braidplan.view.Views;
import org.braidplan.web.api.http.Answer;
import org.braidplan.web.api.http.ApiRequest;
import org.braidplan.web.api.http.Body;
import org.braidplan.web.api.http.Columns;
import org.braidplan.web.api.http.Method;
import org.braidplan.web.api.http.Reply;
import org.braidplan.web.api.http.Route;
import org.braidplan.web.api.shape.Lists;
import org.braidplan.web.api.shape.PlanJson;
import org.braidplan.web.api.shape.StrandJson;

/** {@code plan}, {@code strands} and {@code strands/{key}}. */
public final class PlanResource {

    private static final Columns STRANDS =
            Columns.of("key", "number", "title", "leadOfficer", "leadMember", "certainty");

    private final Views views;
    private final Modules modules;
    private final Registers registers;

    /** The plan and its strands, read from these services. */
    public PlanResource(Views views, Modules modules, Registers registers) {
        this.views = views;
        this.modules = modules;
        this.registers = registers;
    }

    /** What it answers. */
    public List<Route> routes() {
        return List.of(
                new Route(
                        Method.GET, "/plan", "The plan as a whole.", Body.NONE, Reply.one(PlanJson.SHAPE), this::plan),
                new Route(
                        Method.GET,
                        "/strands",
                        "The strands, by number unless sorted.",
                        Body.NONE,
                        Reply.list(StrandJson.SHAPE, STRANDS.query()),
                        this::strands),
                new Route(
                        Method.GET,
                        "/strands/{key}",
                        "One strand.",
                        Body.NONE,
                        Reply.one(StrandJson.SHAPE),
                        this::strand));
    }

    private Answer plan(ApiRequest request) {
        return views.now(request.caller(), view -> {
            long revision = view.revision("plan", "plan");
            return Answer.ok(PlanJson.of(view, revision)).revisionAsSeen(revision);
        });
    }

    private Answer strands(ApiRequest request) {
        Map<String, ModuleInfo> byStrand = modulesByStrand(request);
        List<ObjectNode> strands = views.now(
                request.caller(),
                view -> view.strands().stream()
                        .map(strand -> json(view, strand, byStrand))
                        .toList());
        return Answer.ok(Lists.of(STRANDS.page(strands, request.page())));
    }

    private Answer strand(ApiRequest request) {
        Map<String, ModuleInfo> byStrand = modulesByStrand(request);
        String key = request.variable("key");
        return views.now(request.caller(), view -> {
            Strand strand = view.strands().stream()
                    .filter(s -> s.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound("strand " + key));
            return Answer.ok(json(view, strand, byStrand)).revisionAsSeen(view.revision("strands", key));
        });
    }

    private Map<String, ModuleInfo> modulesByStrand(ApiRequest request) {
        return modules.list(request.caller()).stream()
                .collect(Collectors.toMap(ModuleInfo::strand, Function.identity(), (first, second) -> first));
    }

    private ObjectNode json(PlanView view, Strand strand, Map<String, ModuleInfo> byStrand) {
        return StrandJson.of(
                strand,
                view.revision("strands", strand.key()),
                Optional.ofNullable(byStrand.get(strand.key())),
                Paths.ROOT,
                registers.of(strand.key()).stream().map(RegisterSchema::key).toList());
    }
}
