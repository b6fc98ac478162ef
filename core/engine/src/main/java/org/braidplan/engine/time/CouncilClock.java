package org.braidplan.engine.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.osgi.service.component.annotations.Component;

/**
 * The clock that everything reads, in the council's time zone.
 *
 * <p>It is the machine's, unless the environment variable {@code BRAID_CLOCK} ({@code 2014-12-01T09:00}, local time) sets it
 * to another moment at the start, from which it goes on at the usual pace: a plan can then be tried as it was on that day.
 */
@Component(service = Clock.class)
public final class CouncilClock extends Clock {

    /** Where the council is. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Clock clock;

    /** The clock that the environment asks for. */
    public CouncilClock() {
        this(Clock.system(ZONE), System.getenv().getOrDefault("BRAID_CLOCK", ""));
    }

    CouncilClock(Clock machine, String setTo) {
        clock = setTo.isBlank() ? machine : Clock.offset(machine, offset(machine, setTo));
    }

    private static Duration offset(Clock machine, String setTo) {
        String text = setTo.length() == "2014-12-01".length() ? setTo + "T09:00" : setTo;
        return Duration.between(machine.instant(), LocalDateTime.parse(text).atZone(ZONE));
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }
}
