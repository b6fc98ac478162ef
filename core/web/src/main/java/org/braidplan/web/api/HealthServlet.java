package org.braidplan.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Store;
import org.braidplan.web.api.http.Json;
import org.braidplan.web.frame.FrontDoor;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers {@code /health/live} (200 while the process answers at all) and {@code /health/ready} (200 when the store can be
 * read, every service is there and pages are served, else 503 with what is missing), as JSON with {@code status} and
 * {@code reason}.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("braid-health")
@HttpWhiteboardServletPattern({"/health/live", "/health/ready"})
public final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(HealthServlet.class);

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile @Nullable Store store;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile @Nullable ApiRoutes routes;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile @Nullable FrontDoor door;

    /** A servlet that watches what comes and goes. */
    @Activate
    public HealthServlet() {}

    /** A servlet that watches these. */
    HealthServlet(@Nullable Store store, @Nullable ApiRoutes routes, @Nullable FrontDoor door) {
        this.store = store;
        this.routes = routes;
        this.door = door;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean ready = request.getRequestURI().endsWith("/ready");
        Optional<String> missing = ready ? missing() : Optional.empty();
        ObjectNode json = Json.object().put("status", missing.isEmpty() ? "up" : "down");
        missing.ifPresent(reason -> json.put("reason", reason));
        response.setStatus(missing.isEmpty() ? 200 : 503);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(Json.bytes(json));
    }

    private Optional<String> missing() {
        Store known = store;
        if (known == null) {
            return Optional.of("The store is not there.");
        }
        try {
            known.read(Snapshot::entry);
        } catch (RuntimeException e) {
            LOG.warn("The store cannot be read.", e);
            return Optional.of("The store cannot be read.");
        }
        if (routes == null) {
            return Optional.of("Not all services are there.");
        }
        FrontDoor pages = door;
        return pages == null || !pages.isOpen() ? Optional.of("No pages are served yet.") : Optional.empty();
    }
}
