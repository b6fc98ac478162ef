/** Pages of a strand's own records, made from the register's schema alone. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.web.pages.registers;

import org.jspecify.annotations.NullMarked;
