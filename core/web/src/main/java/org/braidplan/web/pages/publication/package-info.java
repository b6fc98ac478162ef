/** What waits to be approved for the public, and what the public sees. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.web.pages.publication;

import org.jspecify.annotations.NullMarked;
