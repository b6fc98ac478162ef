package org.braidplan.partnerships;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.braidplan.register.Money;

/** How this strand writes money. */
final class Pounds {

    private Pounds() {}

    /** {@code £1,234,500}, {@code £20.50}: to the penny, without pence that are nought. */
    static String exact(Money money) {
        BigDecimal amount = money.amount();
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return "£"
                + new DecimalFormat(whole ? "#,##0" : "#,##0.00", DecimalFormatSymbols.getInstance(Locale.UK))
                        .format(amount);
    }
}
