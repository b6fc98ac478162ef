package org.braidplan.web.api;

import java.util.List;
import java.util.stream.Stream;
import org.braidplan.action.Actions;
import org.braidplan.check.Checks;
import org.braidplan.indicator.Indicators;
import org.braidplan.module.Modules;
import org.braidplan.plan.Plans;
import org.braidplan.register.Registers;
import org.braidplan.view.History;
import org.braidplan.view.Views;
import org.braidplan.web.api.http.Route;
import org.braidplan.web.api.resource.ActionPartResource;
import org.braidplan.web.api.resource.ActionResource;
import org.braidplan.web.api.resource.CheckResource;
import org.braidplan.web.api.resource.ImportResource;
import org.braidplan.web.api.resource.IndicatorResource;
import org.braidplan.web.api.resource.JournalResource;
import org.braidplan.web.api.resource.ModuleResource;
import org.braidplan.web.api.resource.PlanResource;
import org.braidplan.web.api.resource.ReadingResource;
import org.braidplan.web.api.resource.RecommendationResource;
import org.braidplan.web.api.resource.RegisterResource;
import org.braidplan.web.api.resource.ReviewResource;
import org.braidplan.web.api.resource.SignalResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Every operation of the API: the one list that requests are served from and {@code /openapi.json} is written from. */
@Component(service = ApiRoutes.class)
public final class ApiRoutes {

    /** Where the API's addresses start. */
    public static final String ROOT = "/api/v1";

    private final List<Route> routes;

    /** The operations over these services. */
    @Activate
    public ApiRoutes(
            @Reference Views views,
            @Reference Plans plans,
            @Reference Actions actions,
            @Reference Indicators indicators,
            @Reference Registers registers,
            @Reference Checks checks,
            @Reference History history,
            @Reference Modules modules) {
        routes = Stream.of(
                        new PlanResource(views, modules, registers).routes(),
                        new CheckResource(checks, views).routes(),
                        new ActionResource(views, actions).routes(),
                        new ActionPartResource(views, actions).routes(),
                        new IndicatorResource(views, indicators).routes(),
                        new ReadingResource(views, indicators).routes(),
                        new SignalResource(views).routes(),
                        new ImportResource(views, indicators).routes(),
                        new RegisterResource(registers).routes(),
                        new ReviewResource(views, plans).routes(),
                        new RecommendationResource(views, plans).routes(),
                        new JournalResource(history).routes(),
                        new ModuleResource(modules).routes())
                .flatMap(List::stream)
                .toList();
    }

    /** All operations. */
    public List<Route> all() {
        return routes;
    }
}
