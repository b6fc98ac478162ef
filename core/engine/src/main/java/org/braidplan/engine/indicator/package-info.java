/** What indicators and readings must be, and how they change. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.engine.indicator;

import org.jspecify.annotations.NullMarked;
