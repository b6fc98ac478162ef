/** What may be told of people without saying who they are: possible personal data in text, and small numbers. Nothing here is null unless it says so. */
@Export
@Version("1.0.0")
@NullMarked
package org.braidplan.disclosure;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
