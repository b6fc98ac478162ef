/** How questions become ranges of ordered keys. */
@NullMarked
package org.braidplan.store.embedded.query;

import org.jspecify.annotations.NullMarked;
