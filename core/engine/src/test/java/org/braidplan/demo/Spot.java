package org.braidplan.demo;

import java.util.Optional;
import org.braidplan.register.Key;
import org.braidplan.register.Register;

/** Where something happens. */
@Register(key = "spots", title = "Spots", one = "spot", purpose = "Places to look at.")
public record Spot(@Key String name, Optional<Integer> visits) {}
