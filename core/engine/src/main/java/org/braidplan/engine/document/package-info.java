/** Records as documents, and what is wrong with what people wrote. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.engine.document;

import org.jspecify.annotations.NullMarked;
