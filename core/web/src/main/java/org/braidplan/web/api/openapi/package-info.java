/** The description of the API, made from the routes that serve it. */
@NullMarked
package org.braidplan.web.api.openapi;

import org.jspecify.annotations.NullMarked;
