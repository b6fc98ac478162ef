package org.braidplan.web.pages;

import java.time.LocalDate;
import java.util.Optional;
import org.braidplan.register.AtLeast;
import org.braidplan.register.AtMost;
import org.braidplan.register.Confidential;
import org.braidplan.register.Key;
import org.braidplan.register.Label;
import org.braidplan.register.Link;
import org.braidplan.register.LongText;
import org.braidplan.register.Money;
import org.braidplan.register.Percent;
import org.braidplan.register.Referent;
import org.braidplan.register.RefersTo;
import org.braidplan.register.Register;

/** A record with a field of most kinds. */
@Register(key = "visits", title = "Visits", one = "visit", purpose = "Visits that somebody made.")
public record HomeVisit(
        @Key @AtMost("60") String reference,
        @Label("Made on") LocalDate made,
        @AtLeast("0") @AtMost("100") int present,
        @Label("How it went") @LongText Optional<String> account,
        Optional<Outcome> outcome,
        @Label("Announced") boolean announced,
        Optional<Money> cost,
        Optional<Percent> share,
        Optional<Link> paper,
        @RefersTo(Referent.STRAND) Optional<String> about,
        @Confidential Optional<String> minutes) {

    /** What came of it. */
    public enum Outcome {
        @Label("All well")
        ALL_WELL,
        @Label("To be followed up")
        FOLLOW_UP
    }
}
