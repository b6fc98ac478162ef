/** The strand on partnership working: its registers, indicators, checks and pages. */
@NullMarked
package org.braidplan.partnerships;

import org.jspecify.annotations.NullMarked;
