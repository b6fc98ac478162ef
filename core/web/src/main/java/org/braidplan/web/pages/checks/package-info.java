/** What the system doubts. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.web.pages.checks;

import org.jspecify.annotations.NullMarked;
