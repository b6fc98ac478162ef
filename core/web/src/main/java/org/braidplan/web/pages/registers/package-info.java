/** A strand's records: lists, forms, CSV. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.web.pages.registers;

import org.jspecify.annotations.NullMarked;
