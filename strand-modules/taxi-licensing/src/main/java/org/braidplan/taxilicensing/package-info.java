/** The strand on taxi licensing: its registers, indicators, checks and pages. Aggregates only, never a driver or a passenger. */
@NullMarked
package org.braidplan.taxilicensing;

import org.jspecify.annotations.NullMarked;
