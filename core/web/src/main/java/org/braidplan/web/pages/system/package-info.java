/** Journal, modules and people. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.web.pages.system;

import org.jspecify.annotations.NullMarked;
