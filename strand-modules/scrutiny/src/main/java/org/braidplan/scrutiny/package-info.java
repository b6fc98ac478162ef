/** The strand on overview and scrutiny: its registers, indicators, checks and pages. */
@NullMarked
package org.braidplan.scrutiny;

import org.jspecify.annotations.NullMarked;
