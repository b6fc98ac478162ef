/** A strand and the pages of its module. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.web.pages.strands;

import org.jspecify.annotations.NullMarked;
