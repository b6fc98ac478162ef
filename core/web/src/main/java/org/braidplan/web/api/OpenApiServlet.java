package org.braidplan.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.braidplan.module.LiveModules;
import org.braidplan.register.RegisterSchema;
import org.braidplan.register.Registers;
import org.braidplan.web.api.http.Json;
import org.braidplan.web.api.openapi.OpenApi;
import org.braidplan.web.api.resource.RegisterResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Answers {@code /openapi.json}, which describes the API as it is served at this moment. It holds nothing of the plan itself. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("braid-openapi")
@HttpWhiteboardServletPattern("/openapi.json")
public final class OpenApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient ApiRoutes routes;
    private final transient Registers registers;
    private final transient LiveModules modules;

    /** A servlet that describes these routes and the registers of these modules. */
    @Activate
    public OpenApiServlet(@Reference ApiRoutes routes, @Reference Registers registers, @Reference LiveModules modules) {
        this.routes = routes;
        this.registers = registers;
        this.modules = modules;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<RegisterSchema> live = modules.all().stream()
                .flatMap(module -> registers.of(module.strand()).stream())
                .toList();
        ObjectNode description = OpenApi.of(ApiRoutes.ROOT, routes.all(), RegisterResource.PATH, live);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(Json.bytes(description));
    }
}
