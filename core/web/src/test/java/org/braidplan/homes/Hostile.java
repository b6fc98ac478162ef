package org.braidplan.homes;

import org.braidplan.register.Key;
import org.braidplan.register.Register;

/** A register whose author meant harm, or did not think. */
@Register(
        key = "homes",
        title = "<script>alert(1)</script>Homes",
        one = "home\"><img src=x onerror=alert(2)>",
        purpose = "</p><script>alert(3)</script>")
public record Hostile(@Key String name) {}
