/** The plan's structure, and whole plans as files. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.engine.plan;

import org.jspecify.annotations.NullMarked;
