/** Records as the API's JSON, and the shapes that describe it. */
@NullMarked
package org.braidplan.web.api.shape;

import org.jspecify.annotations.NullMarked;
