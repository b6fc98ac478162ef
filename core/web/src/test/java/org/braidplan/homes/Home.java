package org.braidplan.homes;

import java.util.Optional;
import org.braidplan.register.Confidential;
import org.braidplan.register.Key;
import org.braidplan.register.Register;

/** A home as the first version keeps it. */
@Register(key = "homes", title = "Homes", one = "home", purpose = "Homes that children live in.")
public record Home(
        @Key String name,
        Optional<Integer> places,
        @Confidential Optional<String> remarks) {}
