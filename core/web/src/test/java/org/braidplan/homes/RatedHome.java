package org.braidplan.homes;

import java.util.Optional;
import org.braidplan.register.AtLeast;
import org.braidplan.register.AtMost;
import org.braidplan.register.Confidential;
import org.braidplan.register.Key;
import org.braidplan.register.Register;

/** A home with its stars, which each must have; the second version of {@link Home}. */
@Register(key = "homes", title = "Homes", one = "home", purpose = "Homes that children live in.", version = 2)
public record RatedHome(
        @Key String name,
        Optional<Integer> places,
        @AtLeast("1") @AtMost("5") int stars,
        @Confidential Optional<String> remarks) {}
