/** What an XmR chart says of a series of readings: limits, special causes, variation, assurance. Nothing here is null unless it says so. */
@Export
@Version("1.0.0")
@NullMarked
package org.braidplan.signal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
