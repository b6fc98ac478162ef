/** The strand on the financial challenge and a clear offer to residents: its registers, indicators, checks and pages. */
@NullMarked
package org.braidplan.finance;

import org.jspecify.annotations.NullMarked;
