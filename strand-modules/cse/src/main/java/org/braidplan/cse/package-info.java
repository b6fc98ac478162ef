/** The strand on child sexual exploitation: its registers, indicators, checks and pages. Aggregates only, never a child. */
@NullMarked
package org.braidplan.cse;

import org.jspecify.annotations.NullMarked;
