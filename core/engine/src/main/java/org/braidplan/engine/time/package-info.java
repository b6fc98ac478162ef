/** The council's clock. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.engine.time;

import org.jspecify.annotations.NullMarked;
