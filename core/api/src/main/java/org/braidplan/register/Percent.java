package org.braidplan.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * A percentage, not a fraction: 37.5 is thirty-seven and a half percent.
 *
 * @param value may be below 0 or above 100 where the field allows it
 */
public record Percent(@JsonValue BigDecimal value) {

    @JsonCreator
    public Percent {}
}
