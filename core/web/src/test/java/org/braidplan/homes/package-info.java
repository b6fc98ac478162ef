/** A small strand in several versions, made into real bundles by {@code ModuleFiles}: what the pages of modules are tried with. */
@NullMarked
package org.braidplan.homes;

import org.jspecify.annotations.NullMarked;
