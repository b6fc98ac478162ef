/** Days on which work is counted. Nothing here is null unless it says so. */
@Export
@Version("1.0.0")
@NullMarked
package org.braidplan.calendar;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
