/** Actions: the list, one of them, and all that can be done to it. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.web.pages.actions;

import org.jspecify.annotations.NullMarked;
