/** Ratings, derived from dates and stage. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.engine.rating;

import org.jspecify.annotations.NullMarked;
