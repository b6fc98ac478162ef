/** The core's own checks, one class each. */
@NullMarked
package org.braidplan.engine.check.core;

import org.jspecify.annotations.NullMarked;
