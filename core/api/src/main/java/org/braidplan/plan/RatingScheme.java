package org.braidplan.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.osgi.annotation.versioning.ProviderType;

/** How a plan rates its actions, as data: councils differ. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "basis")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RatingScheme.ByLateness.class, name = "lateness"),
    @JsonSubTypes.Type(value = RatingScheme.ByPercent.class, name = "percent")
})
@ProviderType
public sealed interface RatingScheme {

    /**
     * By lateness against the original date: blue when verified, green on course, amber when late or forecast late by less
     * than {@code redFromMonths} calendar months, red from then on, grey before its start.
     */
    record ByLateness(int redFromMonths) implements RatingScheme {

        /** The usual threshold: three months. */
        public static final ByLateness USUAL = new ByLateness(3);
    }

    /**
     * By percent complete: up to {@code redUpTo} red, up to {@code amberUpTo} amber, above it green; past the original date
     * and under {@code redPastDueUnder}: red; blue when verified, grey before its start. All are whole percents.
     */
    record ByPercent(int redUpTo, int amberUpTo, int redPastDueUnder) implements RatingScheme {

        /** The usual thresholds: 25, 75 and 50 percent. */
        public static final ByPercent USUAL = new ByPercent(25, 75, 50);
    }
}
