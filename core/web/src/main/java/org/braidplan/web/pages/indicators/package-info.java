/** Indicators, their readings and charts. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.web.pages.indicators;

import org.jspecify.annotations.NullMarked;
