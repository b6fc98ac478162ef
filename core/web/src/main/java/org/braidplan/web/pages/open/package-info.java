/** Pages for everybody, with no sign-in. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.web.pages.open;

import org.jspecify.annotations.NullMarked;
