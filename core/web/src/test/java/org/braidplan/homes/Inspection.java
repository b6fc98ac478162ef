package org.braidplan.homes;

import org.braidplan.register.Key;
import org.braidplan.register.Register;

/** A visit by the inspectorate; only the second version keeps them. */
@Register(key = "inspections", title = "Inspections", one = "inspection", purpose = "Visits by the inspectorate.")
public record Inspection(@Key String reference) {}
