/** What may be said in public without giving anybody away. Nothing here is null unless it says so. */
@Export
@Version("1.0.0")
@NullMarked
package org.braidplan.disclosure;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
