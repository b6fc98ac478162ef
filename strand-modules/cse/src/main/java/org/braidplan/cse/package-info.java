/** The strand on child sexual exploitation. */
@NullMarked
package org.braidplan.cse;

import org.jspecify.annotations.NullMarked;
