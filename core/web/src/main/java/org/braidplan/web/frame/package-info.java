/** What happens around every page: the request as a visit, the answer, and the frame it is drawn in. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.web.frame;

import org.jspecify.annotations.NullMarked;
