/** What the public may see: what somebody with that right has approved, as it was approved. Nothing here is null unless it says so. */
@Export
@Version("1.0.0")
@NullMarked
package org.braidplan.publication;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
