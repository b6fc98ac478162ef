package org.braidplan.register;

/** What kind of value a field takes. */
public enum FieldKind {
    TEXT,
    LONG_TEXT,
    WHOLE_NUMBER,
    DECIMAL,
    MONEY,
    PERCENT,
    DATE,
    PERIOD,
    CHOICE,
    YES_NO,
    LINK,
    REFERENCE;

    /** Whether lists should align it right. */
    public boolean isNumeric() {
        return this == WHOLE_NUMBER || this == DECIMAL || this == MONEY || this == PERCENT;
    }
}
