/** Registers: schemas read off records, their records' values, pages and CSV. */
@NullMarked
package org.braidplan.engine.register;

import org.jspecify.annotations.NullMarked;
