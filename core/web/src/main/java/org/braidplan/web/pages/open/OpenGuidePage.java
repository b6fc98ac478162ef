package org.braidplan.web.pages.open;

import org.braidplan.disclosure.Suppression;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** How to read these pages and their charts. */
public final class OpenGuidePage implements Handler {

    @Override
    public Answer answer(Visit visit) {
        Published published = new Published(visit);
        Suppression rule = published.plan().rule();
        return Answer.Screen.of(Section.NONE, published.home(), "How to read this", "open/guide.jte", rule);
    }
}
