/** What is approved for the public, and what of it the public sees. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.engine.publication;

import org.jspecify.annotations.NullMarked;
