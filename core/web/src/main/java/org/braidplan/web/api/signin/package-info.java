/** How programs say who they are. */
@NullMarked
package org.braidplan.web.api.signin;

import org.jspecify.annotations.NullMarked;
