/** A strand's module in two versions and one that fails, packed into bundles by tests. */
@NullMarked
package org.braidplan.demo;

import org.jspecify.annotations.NullMarked;
