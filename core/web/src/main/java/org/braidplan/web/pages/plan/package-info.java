/** The plan at a glance, what changed, its adopted versions. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.web.pages.plan;

import org.jspecify.annotations.NullMarked;
