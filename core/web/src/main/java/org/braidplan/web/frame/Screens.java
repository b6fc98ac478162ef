package org.braidplan.web.frame;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Person;
import org.braidplan.people.Right;
import org.braidplan.people.Role;
import org.braidplan.plan.Plan;
import org.braidplan.plan.RatingScheme;
import org.braidplan.publication.Approved;
import org.braidplan.web.asset.Assets;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.components.Parts;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.FrameModel.Account;
import org.braidplan.web.frame.FrameModel.Kept;
import org.braidplan.web.frame.FrameModel.Moment;
import org.braidplan.web.frame.FrameModel.NavItem;
import org.braidplan.web.signin.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws screens: the page's own template, then the frame around it. */
public final class Screens {

    /** Reads for those who are not signed in: as a reader, so nothing confidential. */
    public static final Caller PUBLIC =
            new Caller(new Person("system:public", "The public", "", List.of(Grant.of(Role.READER)), true));

    private static final Logger LOG = LoggerFactory.getLogger(Screens.class);

    private static final Plan NOTHING_SAID = new Plan("", "", "", RatingScheme.ByLateness.USUAL, List.of(), List.of());

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            Path.of("none"), ContentType.Html, Screens.class.getClassLoader(), "org.braidplan.web.templates");
    private final Services services;
    private final Assets assets;
    private final boolean isDemonstration;

    /** Screens with these assets; {@code isDemonstration} says whether the clock was set to another time. */
    public Screens(Services services, Assets assets, boolean isDemonstration) {
        this.services = services;
        this.assets = assets;
        this.isDemonstration = isDemonstration;
    }

    /** The whole page as HTML; nothing of it is sent before all of it is drawn. */
    public String draw(Visit visit, Answer.Screen screen) {
        return draw(visit, screen, !isOpen(visit.address()));
    }

    /** Whether an address is for everybody, signed in or not. */
    public static boolean isOpen(String path) {
        return path.equals("/sign-in") || path.equals("/public") || path.startsWith("/public/");
    }

    /** The shared parts for one page. */
    public Parts parts(Addresses addresses) {
        return new Parts(templates, addresses);
    }

    private String draw(Visit visit, Answer.Screen screen, boolean isStaff) {
        Plan plan = plan(visit);
        Parts parts = parts(visit.addresses());
        String html = body(screen.template(), screen.parameters(), parts);
        Content content = output -> output.writeContent(html);
        Optional<Session> session = isStaff ? visit.session() : Optional.empty();
        String name = plan.title().isEmpty() ? "Improvement plan" : plan.title();
        String title = (screen.isError() ? "Error: " : "")
                + screen.title()
                + (screen.title().equals(name) ? "" : " – " + name)
                + (plan.council().isEmpty() ? "" : " – " + plan.council());
        FrameModel frame = new FrameModel(
                title,
                plan.council().isEmpty() ? "Braid" : plan.council(),
                name,
                session.isPresent() ? nav(visit, screen, parts) : List.of(),
                screen.crumbs().stream()
                        .map(c -> new Crumb(c.text(), parts.href(c.address())))
                        .toList(),
                session.map(s -> new Account(visit.caller().person().name(), s.csrf())),
                session.flatMap(Session::takeNotice),
                isDemonstration ? Optional.of(clock(isStaff)) : Optional.empty(),
                session.isPresent() ? moment(visit, screen) : Optional.empty(),
                !isStaff,
                !isStaff && !visit.address().equals("/sign-in"),
                assets,
                content);
        StringOutput whole = new StringOutput();
        templates.render("frame.jte", frame, whole);
        return whole.toString();
    }

    /** A page without the frame, as HTML, for whoever keeps it. */
    public String body(Visit visit, String template, Object model) {
        return body(template, Map.of("model", model), parts(visit.addresses()));
    }

    private String body(String template, Map<String, Object> parameters, Parts parts) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("ui", parts);
        StringOutput body = new StringOutput();
        templates.render(template, all, body);
        return body.toString();
    }

    private Plan plan(Visit visit) {
        try {
            if (isOpen(visit.address()) && !visit.address().equals("/sign-in")) {
                return services.publication()
                        .now()
                        .approvedPlan()
                        .map(Approved::value)
                        .orElse(NOTHING_SAID);
            }
            return services.views().now(PUBLIC, v -> v.plan());
        } catch (RuntimeException e) {
            LOG.warn("The plan could not be read for the frame of {}: {}", visit.address(), e.toString());
            return NOTHING_SAID;
        }
    }

    /** Public pages are kept for the day, so they say no time. */
    private String clock(boolean isStaff) {
        Instant now = services.clock().instant();
        return isStaff ? Words.moment(now) : Words.date(Words.day(now));
    }

    private static List<NavItem> nav(Visit visit, Answer.Screen screen, Parts parts) {
        return Stream.of(Section.values())
                .filter(s -> s != Section.NONE)
                .filter(s -> s != Section.JOURNAL || visit.caller().person().may(Right.READ_JOURNAL))
                .filter(s -> s != Section.PUBLICATION || visit.caller().person().may(Right.PUBLISH))
                .filter(s -> s != Section.PEOPLE || visit.caller().person().may(Right.MANAGE_PEOPLE))
                .map(s -> new NavItem(
                        s.title(),
                        s.looksBack() ? parts.href(s.address()) : s.address(),
                        s != screen.section() ? "" : s.address().equals(visit.address()) ? "page" : "true"))
                .toList();
    }

    private Optional<Moment> moment(Visit visit, Answer.Screen screen) {
        if (!screen.section().looksBack()
                || screen.status() != 200
                || screen.template().equals("form.jte")) {
            return Optional.empty();
        }
        List<Kept> kept = new ArrayList<>();
        String now = visit.address();
        for (Map.Entry<String, String> parameter : visit.parameters().entrySet()) {
            if (!parameter.getKey().equals("as-at") && !parameter.getValue().isEmpty()) {
                kept.add(new Kept(parameter.getKey(), parameter.getValue()));
                now = Addresses.with(now, parameter.getKey(), parameter.getValue());
            }
        }
        var shown = visit.asAt().orElseGet(() -> services.clock().instant());
        return Optional.of(new Moment(
                visit.isPast(),
                Words.moment(shown),
                visit.address(),
                now,
                kept,
                Words.day(shown).toString()));
    }
}
