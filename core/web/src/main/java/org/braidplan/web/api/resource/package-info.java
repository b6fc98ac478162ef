/** What programs can read and change, a class for each family of addresses. */
@NullMarked
package org.braidplan.web.api.resource;

import org.jspecify.annotations.NullMarked;
