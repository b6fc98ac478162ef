/** Checks: when they run, how they went, and what they found. */
@NullMarked
package org.braidplan.engine.check;

import org.jspecify.annotations.NullMarked;
