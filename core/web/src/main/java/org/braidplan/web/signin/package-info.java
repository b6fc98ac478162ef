/** Who somebody is: sessions, the sign-in page and the caller of a request. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.web.signin;

import org.jspecify.annotations.NullMarked;
