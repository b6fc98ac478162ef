package org.braidplan.web.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that goes on by itself and can be turned forward. */
final class TurnedClock extends Clock {

    private final Clock clock;
    private volatile Duration turned = Duration.ZERO;

    TurnedClock(Clock clock) {
        this.clock = clock;
    }

    void turn(Duration forward) {
        turned = turned.plus(forward);
    }

    @Override
    public Instant instant() {
        return clock.instant().plus(turned);
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Everything here is in the council's zone.");
    }
}
