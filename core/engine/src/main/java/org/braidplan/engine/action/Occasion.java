package org.braidplan.engine.action;

import java.time.Instant;
import java.time.LocalDate;
import org.braidplan.engine.time.CouncilClock;
import org.braidplan.people.Person;

/** Who changes something, and when. */
public record Occasion(Person who, Instant at) {

    /** The user name, as it is recorded. */
    public String by() {
        return who.userName();
    }

    /** The day in the council's time zone. */
    public LocalDate today() {
        return at.atZone(CouncilClock.ZONE).toLocalDate();
    }

    /** Whether a post, name or user name means this person. */
    public boolean isBy(String owner) {
        String wanted = owner.strip();
        return !wanted.isEmpty()
                && (wanted.equalsIgnoreCase(who.userName())
                        || wanted.equalsIgnoreCase(who.post().strip())
                        || wanted.equalsIgnoreCase(who.name().strip()));
    }
}
