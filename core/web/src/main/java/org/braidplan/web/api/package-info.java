/** The JSON API: which addresses there are, and the servlets that answer them. */
@NullMarked
package org.braidplan.web.api;

import org.jspecify.annotations.NullMarked;
