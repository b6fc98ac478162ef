package org.braidplan.web.api.resource;

import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Indicator;
import org.braidplan.problem.Problem;
import org.braidplan.signal.Convention;
import org.braidplan.signal.Series;
import org.braidplan.signal.Signal;
import org.braidplan.signal.Trajectory;
import org.braidplan.view.PlanView;
import org.braidplan.view.Views;
import org.braidplan.web.api.http.Answer;
import org.braidplan.web.api.http.ApiRequest;
import org.braidplan.web.api.http.Body;
import org.braidplan.web.api.http.Method;
import org.braidplan.web.api.http.Reply;
import org.braidplan.web.api.http.Route;
import org.braidplan.web.api.shape.SignalJson;
import org.braidplan.web.api.shape.TrajectoryJson;

/** {@code indicators/{key}/signal} and {@code indicators/{key}/trajectory}. */
public final class SignalResource {

    private static final String SCREEN = "screenOutliers";
    private static final String FIX = "fixAfter";
    private static final int MOST = 1_000;

    private final Views views;

    /** Signals read from these views. */
    public SignalResource(Views views) {
        this.views = views;
    }

    /** What it answers. */
    public List<Route> routes() {
        return List.of(signal(), trajectory());
    }

    private Route signal() {
        return new Route(
                Method.GET,
                "/indicators/{key}/signal",
                "What an XmR chart says of the readings, by the indicator's own direction, targets, rebases and choice of limits.",
                Body.NONE
                        .with(SCREEN, "true or false, instead of the indicator's own choice.")
                        .with(
                                FIX,
                                "After how many readings limits stay as they are, instead of the indicator's own choice."),
                Reply.one(SignalJson.SHAPE),
                this::find);
    }

    private Route trajectory() {
        return new Route(
                Method.GET,
                "/indicators/{key}/trajectory",
                "How far an indicator has come from its baseline, what its targets ask for, and where it is going.",
                Body.NONE,
                Reply.one(TrajectoryJson.SHAPE),
                this::course);
    }

    private Answer course(ApiRequest request) {
        String key = request.variable("key");
        Trajectory trajectory = views.now(request.caller(), view -> {
            Indicator indicator = view.indicator(key).orElseThrow(() -> Problem.notFound("indicator " + key));
            return Trajectory.of(indicator, view.readings(key), view.today());
        });
        return Answer.ok(TrajectoryJson.of(trajectory)).asSeen();
    }

    private Answer find(ApiRequest request) {
        Optional<Boolean> screen = screen(request.parameter(SCREEN));
        Optional<Integer> fix = fix(request.parameter(FIX));
        String key = request.variable("key");
        Signal signal = views.now(request.caller(), view -> {
            Indicator indicator = view.indicator(key).orElseThrow(() -> Problem.notFound("indicator " + key));
            return screen.isEmpty() && fix.isEmpty()
                    ? view.signal(key).orElseThrow()
                    : otherwise(view, indicator, screen, fix);
        });
        return Answer.ok(SignalJson.of(signal)).asSeen();
    }

    private static Signal otherwise(
            PlanView view, Indicator indicator, Optional<Boolean> screen, Optional<Integer> fix) {
        Series series = Series.of(indicator, view.readings(indicator.key()));
        Convention own = series.convention();
        return Signal.of(series.by(new Convention(screen.orElse(own.screenOutliers()), fix.or(own::fixAfter))));
    }

    private static Optional<Boolean> screen(String text) {
        return switch (text) {
            case "" -> Optional.empty();
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw Problem.invalid(SCREEN, "Give true or false.");
        };
    }

    private static Optional<Integer> fix(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 2 && number <= MOST) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw Problem.invalid(FIX, "Give a number of readings from 2 to " + MOST + ".");
    }
}
