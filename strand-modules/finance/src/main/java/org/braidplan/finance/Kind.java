package org.braidplan.finance;

import org.braidplan.register.Label;

/** Whether an amount is there again in every year that follows. */
public enum Kind {
    @Label("Recurrent: every year from then on")
    RECURRENT,
    @Label("One-off: once")
    ONE_OFF
}
