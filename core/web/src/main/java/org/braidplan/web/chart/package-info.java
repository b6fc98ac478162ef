/** Charts as geometry: what a template needs to draw them. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.web.chart;

import org.jspecify.annotations.NullMarked;
