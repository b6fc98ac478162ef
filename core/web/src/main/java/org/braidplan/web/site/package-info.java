/** The front door: one servlet and the map of the site. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.web.site;

import org.jspecify.annotations.NullMarked;
