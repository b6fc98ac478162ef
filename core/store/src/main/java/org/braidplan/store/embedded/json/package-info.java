/** JSON as the store writes and reads it. */
@NullMarked
package org.braidplan.store.embedded.json;

import org.jspecify.annotations.NullMarked;
