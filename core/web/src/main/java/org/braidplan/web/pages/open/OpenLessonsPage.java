package org.braidplan.web.pages.open;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.braidplan.action.Action;
import org.braidplan.action.Stage;
import org.braidplan.plan.Certainty;
import org.braidplan.publication.Approved;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** What the Council learned the hard way: what it had to do again, stopped, or could not do by the day it promised, and why. */
public final class OpenLessonsPage implements Handler {

    /** Something that did not go as promised. */
    public record Lesson(LocalDate on, String title, String address, String what, String why, boolean isExample) {}

    /** What the template shows. */
    public record Model(List<Lesson> lessons) {}

    @Override
    public Answer answer(Visit visit) {
        Published published = new Published(visit);
        List<Lesson> lessons = published.plan().actions().stream()
                .map(Approved::value)
                .flatMap(a -> of(a.action()).stream())
                .sorted(Comparator.comparing(Lesson::on).reversed())
                .toList();
        return Answer.Screen.of(
                Section.NONE, published.home(), "What we learned", "open/lessons.jte", new Model(lessons));
    }

    private static List<Lesson> of(Action action) {
        List<Lesson> lessons = new ArrayList<>();
        for (Action.StageStep step : action.proof().steps()) {
            boolean isBack = step.to() == Stage.STOPPED || step.to().compareTo(step.from()) < 0;
            if (isBack && !step.reason().isBlank()) {
                lessons.add(lesson(
                        action,
                        Words.day(step.at()),
                        step.to() == Stage.STOPPED ? "We stopped this." : "We had to do this again.",
                        step.reason()));
            }
        }
        for (Action.DateMove move : action.schedule().moves()) {
            if (!move.reason().isBlank()) {
                lessons.add(lesson(
                        action,
                        Words.day(move.at()),
                        "We needed until " + Words.date(move.to()) + " instead of " + Words.date(move.from()) + ".",
                        move.reason()));
            }
        }
        return lessons;
    }

    private static Lesson lesson(Action action, LocalDate on, String what, String why) {
        return new Lesson(
                on,
                action.title(),
                Promise.address(action.ref()),
                what,
                why,
                action.source().certainty() == Certainty.ILLUSTRATIVE);
    }
}
