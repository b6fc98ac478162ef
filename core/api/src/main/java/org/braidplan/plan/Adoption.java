package org.braidplan.plan;

import java.time.Instant;

/**
 * An adopted version of the plan: a moment of the journal with a number and a name, so it can never change.
 *
 * @param number from 1
 * @param moment read the plan as at this moment to see the version
 * @param by the user name of who recorded it
 */
public record Adoption(int number, String title, Instant moment, String by) {}
