/** The pages of the core, a class or two for each. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.web.pages;

import org.jspecify.annotations.NullMarked;
