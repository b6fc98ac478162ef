/** Reviews, recommendations and what became of them. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.web.pages.reviews;

import org.jspecify.annotations.NullMarked;
