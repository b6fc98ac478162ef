package org.braidplan.web.frame;

import java.time.Clock;
import org.braidplan.action.Actions;
import org.braidplan.check.Checks;
import org.braidplan.indicator.Indicators;
import org.braidplan.module.LiveModules;
import org.braidplan.module.Modules;
import org.braidplan.people.People;
import org.braidplan.plan.Plans;
import org.braidplan.publication.Publication;
import org.braidplan.register.Registers;
import org.braidplan.view.History;
import org.braidplan.view.Views;

/** What the pages ask and tell. */
public record Services(
        Views views,
        Plans plans,
        Actions actions,
        Indicators indicators,
        Registers registers,
        Checks checks,
        History history,
        Modules modules,
        LiveModules liveModules,
        People people,
        Publication publication,
        Clock clock) {}
