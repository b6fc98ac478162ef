/** The strand on children's safeguarding operations: its registers, indicators, checks and pages. Aggregates only, never a child. */
@NullMarked
package org.braidplan.safeguarding;

import org.jspecify.annotations.NullMarked;
