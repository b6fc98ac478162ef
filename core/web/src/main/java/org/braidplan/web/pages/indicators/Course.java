package org.braidplan.web.pages.indicators;

import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Period;
import org.braidplan.signal.Meaning;
import org.braidplan.signal.Signal;
import org.braidplan.signal.Variation;
import org.braidplan.web.components.Words;

/**
 * How an indicator went, in one sentence made from its data: {@code Re-referrals fell from 28% in 2016 to 20% in 2025;
 * improvement since 2018.} Only readings by the newest definition that has any are put side by side.
 */
public final class Course {

    private Course() {}

    /** The sentence. */
    public static String of(Measured measured) {
        String subject = Words.sentence(measured.indicator().title().strip());
        List<Signal.Point> known = comparable(measured.signal());
        if (known.isEmpty()) {
            return subject + ": no reading has a value yet.";
        }
        Signal.Point first = known.get(0);
        Signal.Point last = known.get(known.size() - 1);
        String end = value(measured, last) + " " + in(last.period());
        String started =
                measured.signal().groups().get(last.group()).definition() > 1 ? ", all by the newest definition" : "";
        if (known.size() == 1) {
            return subject + ": " + end + ", the only reading" + (started.isEmpty() ? "" : " by the newest definition")
                    + ".";
        }
        int way = last.value().orElseThrow().compareTo(first.value().orElseThrow());
        String start = value(measured, first) + " " + in(first.period());
        String went = way == 0
                ? subject + ": " + start + " and again " + end
                : subject + (way < 0 ? " fell" : " rose") + " from " + start + " to " + end;
        return went + started + since(known, last) + ".";
    }

    /** Since when it has been so, going back from the newest value as long as the meaning is the same. */
    private static String since(List<Signal.Point> known, Signal.Point last) {
        if (last.meaning() == Meaning.NONE) {
            return last.variation() == Variation.COMMON_CAUSE
                    ? "; the newest reading is within the usual ups and downs"
                    : "";
        }
        Period since = last.period();
        for (int i = known.size() - 1; i >= 0 && known.get(i).variation() == last.variation(); i--) {
            since = known.get(i).period();
        }
        String what = switch (last.meaning()) {
            case IMPROVEMENT -> "improvement";
            case CONCERN -> "concern";
            default -> "change";
        };
        return "; " + what + (since.equals(last.period()) ? " " + in(since) : " since " + bare(since));
    }

    private static List<Signal.Point> comparable(Signal signal) {
        Optional<Signal.Point> newest = signal.newest();
        return newest.isEmpty()
                ? List.of()
                : signal.points().stream()
                        .filter(p -> p.value().isPresent() && definition(signal, p) == definition(signal, newest.get()))
                        .toList();
    }

    private static int definition(Signal signal, Signal.Point point) {
        return signal.groups().get(point.group()).definition();
    }

    private static String value(Measured measured, Signal.Point point) {
        return Words.measured(
                point.value().orElseThrow(),
                measured.indicator()
                        .definitions()
                        .get(definition(measured.signal(), point) - 1)
                        .unit());
    }

    private static String in(Period period) {
        return switch (period.frequency()) {
            case DAY -> "on " + period.words();
            case AS_AT -> period.words();
            case WEEK, ACADEMIC_YEAR -> "in the " + period.words();
            default -> "in " + period.words();
        };
    }

    private static String bare(Period period) {
        return switch (period.frequency()) {
            case AS_AT -> period.words().replace("as at ", "");
            case WEEK, ACADEMIC_YEAR -> "the " + period.words();
            default -> period.words();
        };
    }
}
