/** Modules: how they are found, switched, installed and removed. */
@NullMarked
package org.braidplan.engine.module;

import org.jspecify.annotations.NullMarked;
