@NullMarked
package org.braidplan.shell.internal;

import org.jspecify.annotations.NullMarked;
