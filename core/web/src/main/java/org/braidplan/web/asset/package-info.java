/** Style sheets, script and icon, with addresses that change when their content does. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.web.asset;

import org.jspecify.annotations.NullMarked;
