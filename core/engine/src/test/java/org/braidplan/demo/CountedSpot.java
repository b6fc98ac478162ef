package org.braidplan.demo;

import java.util.Optional;
import org.braidplan.register.AtLeast;
import org.braidplan.register.Key;
import org.braidplan.register.Register;

/** Where something happens, with a mark that every spot must have; the second version of {@link Spot}. */
@Register(key = "spots", title = "Spots", one = "spot", purpose = "Places to look at.", version = 2)
public record CountedSpot(
        @Key String name,
        Optional<Integer> visits,
        @AtLeast("0") int mark) {}
